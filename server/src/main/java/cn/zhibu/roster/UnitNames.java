package cn.zhibu.roster;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tells which branch a written name means, and how sure that is. */
public final class UnitNames {

    private static final double CONFIRMED = 1.0;
    private static final double SAME_NAME = 0.98;
    private static final double SHORT_NAME = 0.9;
    private static final double SAME_SCHOOL_AS_ROW = 0.05;
    private static final double OTHER_SCHOOL_THAN_ROW = 0.15;
    private static final double ROW_DECIDES = 0.85;
    private static final double SEVERAL = 0.5;

    private final Map<String, UnitName> known = new HashMap<>();
    private final Map<Mention, String> confirmed;
    private final SchoolNames schools;

    /**
     * @param known     full names of the branches there are
     * @param schools   full names of the schools there are, those without a branch included
     * @param confirmed names that somebody has confirmed, with the full name each means
     */
    public UnitNames(Collection<String> known, Collection<String> schools, Map<Mention, String> confirmed) {
        this.confirmed = Map.copyOf(confirmed);
        TreeSet<String> full = new TreeSet<>(schools);
        for (String name : known) {
            UnitName parts = UnitName.of(name);
            this.known.put(name, parts);
            if (!parts.school().isEmpty()) {
                full.add(parts.school());
            }
        }
        this.schools = new SchoolNames(full);
    }

    /**
     * The likeliest branch, or nothing when no known one fits.
     *
     * @param written   a name as the roster gives it
     * @param rowSchool the school of the person in whose row it stands, "" when not given
     */
    public Optional<UnitProposal> propose(String written, String rowSchool) {
        String name = Text.compact(written);
        String alias =
                confirmed.getOrDefault(new Mention(name, rowSchool), confirmed.get(new Mention(written, rowSchool)));
        if (alias != null) {
            return Optional.of(new UnitProposal(written, rowSchool, alias, CONFIRMED, "此前已确认的简称。"));
        }
        if (known.containsKey(name)) {
            return Optional.of(new UnitProposal(written, rowSchool, name, CONFIRMED, "名称一致。"));
        }
        UnitName parts = UnitName.of(name);
        List<String> meant = parts.school().isEmpty() && !rowSchool.isEmpty()
                ? schools.meaning(rowSchool)
                : schools.meaning(parts.school());
        List<UnitProposal> fitting = known.entrySet().stream()
                .flatMap(entry -> fit(written, parts, rowSchool, entry.getKey(), entry.getValue(), meant))
                .sorted(Comparator.comparingDouble(UnitProposal::confidence)
                        .reversed()
                        .thenComparing(UnitProposal::unit))
                .toList();
        return fitting.size() > 1
                        && fitting.get(0).confidence() - fitting.get(1).confidence() < SAME_SCHOOL_AS_ROW
                ? Optional.of(unsure(fitting))
                : fitting.stream().findFirst();
    }

    private Stream<UnitProposal> fit(
            String written, UnitName parts, String rowSchool, String unit, UnitName candidate, List<String> meant) {
        if (!parts.sameWithin(candidate)) {
            return Stream.empty();
        }
        boolean rowAgrees = rowSchool.equals(candidate.school());
        if (parts.school().equals(candidate.school())) {
            return Stream.of(new UnitProposal(written, rowSchool, unit, SAME_NAME, "序号或“党支部”的写法不同，实为同名。"));
        }
        if (!meant.contains(candidate.school())) {
            return Stream.empty();
        }
        String reason = parts.school().isEmpty()
                ? "名称中没有学院，按本行的“" + candidate.school() + "”理解。"
                : "“" + parts.school() + "”是“" + candidate.school() + "”的简称。";
        double certain = meant.size() == 1 ? SHORT_NAME : rowAgrees ? ROW_DECIDES : SEVERAL;
        double confidence = rowAgrees
                ? certain + SAME_SCHOOL_AS_ROW
                : rowSchool.isEmpty() ? certain : certain - OTHER_SCHOOL_THAN_ROW;
        return Stream.of(new UnitProposal(written, rowSchool, unit, confidence, reason));
    }

    private static UnitProposal unsure(List<UnitProposal> fitting) {
        UnitProposal first = fitting.getFirst();
        String others = String.join(
                "、", fitting.stream().limit(3).map(UnitProposal::unit).toList());
        return new UnitProposal(first.written(), first.school(), first.unit(), SEVERAL, "可能是" + others + "，请选定。");
    }
}
