package cn.zhibu.organization;

/** People of a unit's subtree by stage. */
public record Counts(int full, int probationary, int candidates, int activists, int applicants) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    static Counts of(Stage stage, int n) {
        return switch (stage) {
            case FULL -> new Counts(n, 0, 0, 0, 0);
            case PROBATIONARY -> new Counts(0, n, 0, 0, 0);
            case CANDIDATE -> new Counts(0, 0, n, 0, 0);
            case ACTIVIST -> new Counts(0, 0, 0, n, 0);
            case APPLICANT -> new Counts(0, 0, 0, 0, n);
        };
    }

    Counts plus(Counts other) {
        return new Counts(
                full + other.full,
                probationary + other.probationary,
                candidates + other.candidates,
                activists + other.activists,
                applicants + other.applicants);
    }
}
