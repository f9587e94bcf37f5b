package nl.pleegplein.persistence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import nl.pleegplein.persistence.api.PersonalTable.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTableTest {
    @Test
    void theHeaderNamesTablesColumnsAndWhatToDo() {
        assertEquals(
                List.of(
                        new PersonalTable("blogs_comment", "author", Action.CHOICE),
                        new PersonalTable("blogs_post", "checked_by", Action.NULL),
                        new PersonalTable("blogs_post", "author", Action.DELETE)),
                PersonalTable.parse(
                        "blogs", "blogs_comment:author:choice, blogs_post:checked_by:null,blogs_post:author"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "blogs_post",
                "blogs_post:author:drop",
                "accounts_account:id",
                "blogsmore_post:author",
                "blogs_post; drop table blogs_post:author",
                "blogs_post:author,",
                "blogs_post:\"author\"",
                "BLOGS_POST:author"
            })
    void whatIsSomethingElseIsRefused(String header) {
        assertThrows(IllegalArgumentException.class, () -> PersonalTable.parse("blogs", header));
    }
}
