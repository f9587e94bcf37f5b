package nl.pleegplein.demo.members;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.annotation.Annotation;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.profiles.api.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoMembersTest {
    private final List<DemoMember> members = MembersFile.read();

    @Test
    void areFortyPeopleOfAllKinds() {
        assertEquals(40, members.size());
        Set<String> kinds = members.stream()
                .flatMap(member -> member.values().getOrDefault("kind", List.of()).stream())
                .collect(Collectors.toSet());
        assertTrue(kinds.size() >= 12, kinds.toString());
        Set<String> names = new HashSet<>();
        Set<String> mails = new HashSet<>();
        for (DemoMember member : members) {
            assertTrue(names.add(member.account().name()), member.account().name());
            assertTrue(mails.add(member.account().mail()), member.account().mail());
            assertTrue(member.account().mail().endsWith("@voorbeeld.example"), "an address that nobody can have");
        }
    }

    @Test
    void fourCanSignInAndOneOfThemIsNothingButAFosterParent() {
        List<DemoMember> known = members.stream()
                .filter(member -> member.account().password().isPresent())
                .toList();
        assertEquals(4, known.size());
        assertEquals(
                EnumSet.of(Role.EDITOR, Role.MODERATOR, Role.OPERATOR),
                EnumSet.copyOf(known.stream()
                        .flatMap(member -> member.account().functions().stream())
                        .toList()));
        assertTrue(
                known.stream().anyMatch(member -> member.account().functions().isEmpty()));
    }

    @Test
    void someShowEverybodyLessThanMembers() {
        DemoMember marieke = members.get(0);
        assertEquals(Optional.of(Visibility.EVERYONE), marieke.see());
        assertEquals(Visibility.MEMBERS, marieke.others().get("region"));
        assertFalse(members.stream().allMatch(member -> member.see().isPresent()), "one page was never opened");
    }

    @ParameterizedTest
    @CsvSource({
        "true, loopback, 127.0.0.1, true",
        "true, loopback, ::1, true",
        "true, loopback, 192.0.2.1, false",
        "true, loopback, 127.0.0.1.evil.example, false",
        "true, everywhere, 192.0.2.1, true",
        "true, nowhere, 127.0.0.1, false",
        "true, '', 127.0.0.1, false",
        "false, everywhere, 127.0.0.1, false"
    })
    void theyComeInFromWhereTheOperatorSays(boolean enabled, String from, String client, boolean welcome) {
        assertEquals(welcome, new DemoGate(new Config(enabled, from)).mayEnter(client));
    }

    private record Config(boolean enabled, String signIn) implements MembersConfig {
        @Override
        public Class<? extends Annotation> annotationType() {
            return MembersConfig.class;
        }
    }
}
