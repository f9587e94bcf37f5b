package nl.pleegplein.readability.api;

/** Douma's names for parts of the scale. */
public enum Grade {
    VERY_EASY(90),
    EASY(80),
    FAIRLY_EASY(70),
    NORMAL(60),
    FAIRLY_HARD(45),
    HARD(30),
    VERY_HARD(Double.NEGATIVE_INFINITY);

    private final double from;

    Grade(double from) {
        this.from = from;
    }

    static Grade of(double ease) {
        for (Grade grade : values()) {
            if (ease >= grade.from) {
                return grade;
            }
        }
        return VERY_HARD;
    }
}
