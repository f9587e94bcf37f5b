package nl.pleegplein.persistence.core.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;

/** JSON as it stands in a backup: UTF-8, one value to a line, texts of any length. */
final class Lines {
    static final SerializableString BETWEEN = new SerializedString("\n");

    private Lines() {}

    static JsonFactory json() {
        return ((JsonFactoryBuilder) JsonFactory.builder())
                .characterEscapes(new Surrogates())
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
    }

    /** Escapes halves of characters, since H2 keeps one without the other, and UTF-8 cannot. */
    private static final class Surrogates extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            return standardAsciiEscapesForJSON();
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE
                    ? new SerializedString(String.format("\\u%04x", character))
                    : null;
        }
    }
}
