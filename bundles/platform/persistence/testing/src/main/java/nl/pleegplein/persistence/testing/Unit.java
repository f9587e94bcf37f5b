package nl.pleegplein.persistence.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManagerFactory;
import javax.persistence.spi.PersistenceUnitTransactionType;
import javax.sql.DataSource;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.jpa.boot.internal.ParsedPersistenceXmlDescriptor;
import org.hibernate.jpa.boot.internal.PersistenceXmlParser;
import org.hibernate.jpa.boot.spi.Bootstrap;

/** A domain's persistence unit, taken out of OSGi and JTA. */
record Unit(String name, List<Class<?>> entities) {
    EntityManagerFactory open(DataSource dataSource, Statements statements) {
        ParsedPersistenceXmlDescriptor unit = entities.isEmpty() ? listed() : given();
        unit.setTransactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL);
        unit.setJtaDataSource(null);
        unit.setNonJtaDataSource(dataSource);
        Map<String, Object> settings = new HashMap<>();
        settings.put(AvailableSettings.STATEMENT_INSPECTOR, statements);
        settings.put(AvailableSettings.JDBC_TIME_ZONE, "UTC");
        return Bootstrap.getEntityManagerFactoryBuilder(unit, settings).build();
    }

    private ParsedPersistenceXmlDescriptor given() {
        ParsedPersistenceXmlDescriptor unit = new ParsedPersistenceXmlDescriptor(null);
        unit.setName(name);
        unit.setExcludeUnlistedClasses(true);
        unit.addClasses(entities.stream().map(Class::getName).toList());
        return unit;
    }

    private ParsedPersistenceXmlDescriptor listed() {
        return PersistenceXmlParser.locatePersistenceUnits(Map.of()).stream()
                .filter(unit -> name.equals(unit.getName()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No persistence unit " + name + " on the class path"));
    }
}
