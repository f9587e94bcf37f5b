package nl.pleegplein.syndication.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** JSON Feed 1.1. */
final class JsonFeed {
    private JsonFeed() {}

    static byte[] write(Feed feed) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", "https://jsonfeed.org/version/1.1");
        json.put("title", feed.title());
        json.put("description", feed.description());
        json.put("home_page_url", feed.home());
        json.put("feed_url", feed.address());
        json.put("language", "nl");
        json.putArray("authors").addObject().put("name", feed.site()).put("url", feed.home());
        json.putArray("items");
        feed.entries().forEach(entry -> item(json.withArray("items").addObject(), entry));
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void item(ObjectNode item, FeedEntry entry) {
        item.put("id", entry.id());
        item.put("url", entry.address());
        item.put("title", entry.title());
        item.put("summary", entry.summary());
        entry.html()
                .ifPresentOrElse(
                        html -> item.put("content_html", html), () -> item.put("content_text", entry.summary()));
        entry.picture().ifPresent(picture -> item.put("image", picture));
        item.put("date_published", entry.published().toString());
        item.put("date_modified", entry.updated().toString());
        item.put("language", entry.language());
        entry.topics().forEach(item.putArray("tags")::add);
    }
}
