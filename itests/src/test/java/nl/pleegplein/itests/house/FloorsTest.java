package nl.pleegplein.itests.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may import whom: the floors of the house, see bundles/README.md. */
class FloorsTest {
    private static final Set<String> PLATFORM = Set.of(
            "access",
            "content",
            "persistence",
            "events",
            "jobs",
            "files",
            "text",
            "keys",
            "privacy",
            "mail",
            "web",
            "rest",
            "search",
            "syndication",
            "operations");

    private static JavaClasses house;

    @BeforeAll
    static void readTheHouse() {
        List<Path> folders = Bundles.classFolders();
        house = new ClassFileImporter().importPaths(folders);
    }

    @Test
    void noPlatformBundleKnowsADomain() {
        noClasses()
                .that(room("of the platform", (first, part) -> PLATFORM.contains(first)))
                .should()
                .dependOnClassesThat(room("of a domain", (first, part) -> !PLATFORM.contains(first)))
                .check(house);
    }

    @Test
    void noCoreOrWebIsUsedFromOutside() {
        for (String module : Bundles.packages()) {
            if (!module.endsWith(".api") && !module.endsWith(".testing")) {
                noClasses()
                        .that()
                        .resideOutsideOfPackage(module + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(module + "..")
                        .allowEmptyShould(true)
                        .check(house);
            }
        }
    }

    @Test
    void aDomainUsesOnlyApisOfThePlatformAndItsOwn() {
        for (String module : Bundles.packages()) {
            String domain = Bundles.domain(module);
            noClasses()
                    .that()
                    .resideInAPackage(module + "..")
                    .should()
                    .dependOnClassesThat(room(
                            "neither its own nor an api",
                            (first, part) -> !first.equals(domain) && !part.equals("api")))
                    .allowEmptyShould(true)
                    .check(house);
        }
    }

    @Test
    void persistenceStaysInCores() {
        noClasses()
                .that(room("not a core", (first, part) -> !part.equals("core") && !first.equals("persistence")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.persistence..", "org.hibernate..", "org.apache.aries.jpa..")
                .check(house);
    }

    @Test
    void onlyRepositoriesUseJpaTemplate() {
        noClasses()
                .that()
                .resideInAPackage("nl.pleegplein..core..")
                .and()
                .resideOutsideOfPackage("nl.pleegplein.persistence..")
                .and(DescribedPredicate.describe(
                        "are no repository",
                        (JavaClass type) -> !type.getName().split("\\$", -1)[0].endsWith("Repository")))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.apache.aries.jpa.template.JpaTemplate")
                .check(house);
    }

    @Test
    void solrStaysInSearch() {
        noClasses()
                .that()
                .resideOutsideOfPackage("nl.pleegplein.search.solr..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.solr..", "org.apache.lucene..")
                .check(house);
    }

    @Test
    void connectorsUseNothingButApis() {
        noClasses()
                .that(room("a connector", (first, part) -> first.equals("connectors")))
                .should()
                .dependOnClassesThat(room(
                        "neither a connector nor an api",
                        (first, part) -> !first.equals("connectors") && !part.equals("api")))
                .check(house);
    }

    @Test
    void onlyTheWebFrontendAndRestServe() {
        noClasses()
                .that()
                .resideOutsideOfPackages("nl.pleegplein.web.shell..", "nl.pleegplein.rest.core..")
                // A library inside a bundle could serve, if somebody used that part of it.
                .and()
                .resideInAPackage("nl.pleegplein..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.servlet..", "org.osgi.service.http..")
                .check(house);
    }

    @Test
    void apisShowNoEntityServletOrResource() {
        noClasses()
                .that(room("an api", (first, part) -> part.equals("api")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.persistence..", "javax.servlet..", "javax.ws.rs..", "org.hibernate..")
                .check(house);
    }

    private interface Room {
        boolean test(String domain, String part);
    }

    private static DescribedPredicate<JavaClass> room(String description, Room room) {
        return DescribedPredicate.describe(description, type -> {
            String[] names = type.getPackageName().split("\\.", -1);
            return type.getPackageName().startsWith("nl.pleegplein.")
                    && !names[2].equals("itests")
                    && room.test(names[2], names.length > 3 ? names[3] : "");
        });
    }
}
