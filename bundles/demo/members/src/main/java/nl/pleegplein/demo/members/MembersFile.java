package nl.pleegplein.demo.members;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.accounts.api.SampleAccount;
import nl.pleegplein.profiles.api.Visibility;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The made-up members, as they stand in {@code members.yaml}. */
final class MembersFile {
    private static final Set<String> NO_FIELDS = Set.of("name", "mail", "password", "functions", "see", "others");

    private MembersFile() {}

    static List<DemoMember> read() {
        try (InputStream in = MembersFile.class.getResourceAsStream("/members.yaml")) {
            List<Map<String, Object>> members = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return members.stream().map(MembersFile::member).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoMember member(Map<String, Object> yaml) {
        Set<Role> functions = texts(yaml.get("functions")).stream()
                .map(name -> Role.valueOf(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
        SampleAccount account = new SampleAccount(
                text(yaml, "name").orElseThrow(), text(yaml, "mail").orElseThrow(), text(yaml, "password"), functions);
        Map<String, List<String>> values = new HashMap<>();
        yaml.forEach((key, value) -> {
            if (!NO_FIELDS.contains(key)) {
                values.put(key, texts(value));
            }
        });
        Map<String, Visibility> others = new HashMap<>();
        if (yaml.get("others") instanceof Map<?, ?> map) {
            map.forEach((field, see) -> others.put(String.valueOf(field), visibility(String.valueOf(see))));
        }
        return new DemoMember(account, text(yaml, "see").map(MembersFile::visibility), values, others);
    }

    private static Visibility visibility(String name) {
        return Visibility.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Optional<String> text(Map<String, Object> yaml, String key) {
        return Optional.ofNullable(yaml.get(key)).map(String::valueOf);
    }

    private static List<String> texts(Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }
}
