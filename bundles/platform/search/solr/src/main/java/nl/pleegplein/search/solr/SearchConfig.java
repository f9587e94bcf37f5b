package nl.pleegplein.search.solr;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

@ObjectClassDefinition(name = "Search", description = "Where the search index is")
@interface SearchConfig {
    @AttributeDefinition(
            name = "Mode",
            description = "embedded: in this process; remote: one Solr server; cloud: SolrCloud",
            options = {@Option("embedded"), @Option("remote"), @Option("cloud")})
    String mode() default "embedded";

    @AttributeDefinition(
            name = "Addresses",
            description = "Of Solr, such as http://solr:8983/solr; for cloud some, with commas between")
    String urls() default "";

    @AttributeDefinition(name = "Collection", description = "The collection or core in Solr")
    String collection() default "pleegplein";

    @AttributeDefinition(name = "Folder", description = "Of the embedded index; empty: solr in Karaf's data folder")
    String home() default "";

    @AttributeDefinition(name = "User", description = "For Solr; empty when it asks for none")
    String user() default "";

    @AttributeDefinition(name = "Password", description = "For Solr", type = AttributeType.PASSWORD)
    String password() default "";

    @AttributeDefinition(name = "Connect time-out", description = "Milliseconds")
    int connect_timeout() default 2_000;

    @AttributeDefinition(name = "Query time-out", description = "Milliseconds that a search may take")
    int query_timeout() default 3_000;

    @AttributeDefinition(name = "Update time-out", description = "Milliseconds that writing a batch may take")
    int update_timeout() default 60_000;

    @AttributeDefinition(name = "Searches at once", description = "More are told to come back later")
    int concurrent_queries() default 16;

    @AttributeDefinition(name = "Shards", description = "Of a collection that is made in SolrCloud")
    int shards() default 1;

    @AttributeDefinition(name = "Replicas", description = "Of a collection that is made in SolrCloud")
    int replicas() default 1;
}
