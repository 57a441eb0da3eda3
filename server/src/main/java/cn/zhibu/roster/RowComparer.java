package cn.zhibu.roster;

import cn.zhibu.organization.KnownPerson;
import cn.zhibu.organization.PersonFile;
import cn.zhibu.organization.PostKind;
import cn.zhibu.organization.Unit;
import cn.zhibu.organization.UnitKind;
import cn.zhibu.roster.Comparison.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Holds one row that nothing stands against so far up to the person it is about. */
final class RowComparer {
    /** Stands in for a unit that is still to be founded. */
    private static final UUID TO_BE_FOUNDED = new UUID(0, 0);

    private final RosterPerson row;
    private final String number;
    private final @Nullable KnownPerson known;
    private final Places places;
    private final Offices offices;
    private final RowRemarks remarks;

    /** @param known the person of that number, null when there is none yet */
    RowComparer(
            RosterPerson row,
            String number,
            @Nullable KnownPerson known,
            Places places,
            Offices offices,
            RowRemarks remarks) {
        this.row = row;
        this.number = number;
        this.known = known;
        this.places = places;
        this.offices = offices;
        this.remarks = remarks;
    }

    /** @param digest of a file, to tell later whether it is still the same */
    Compared compare(Function<PersonFile, String> digest) {
        if (known == null && row.identity().idNumber() == null) {
            return remarks.refused(Field.ID_NUMBER, Flaw.ID_MISSING, "新增人员要有完整的身份证号，这里的已脱敏。", "填写完整的 18 位身份证号。");
        }
        Place place = known != null && !isMoved() ? staying(known) : places.of(row);
        return switch (place) {
            case Place.Standing at -> in(at.unit(), at.unit().id(), digest);
            case Place.Proposed at -> in(null, TO_BE_FOUNDED, digest);
            case Place.Declined at ->
                remarks.open(Field.BRANCH, Flaw.UNIT_DECLINED, "“" + at.name() + "”没有同意成立。", "同意成立它，或另选党支部。");
            case Place.OutOfScope at ->
                remarks.refused(
                        Field.BRANCH, Flaw.OUT_OF_SCOPE, "“" + at.name() + "”不在您的管理范围内。", "核对党支部名称，或请上级党组织导入这一行。");
            case Place.Unknown at -> remarks.open();
            case Place.Unnamed at ->
                remarks.open(Field.BRANCH, Flaw.BRANCH_MISSING, "没有填写所在党支部，也没有可以编入的党总支。", "填写党支部全称。");
        };
    }

    /** A row that names no branch, or one that can't be told, leaves a known person where they are. */
    private boolean isMoved() {
        return !row.party().branch().isEmpty() && !(places.of(row) instanceof Place.Unknown);
    }

    private Place staying(KnownPerson person) {
        return places.college()
                .byId(person.file().unit())
                .<Place>map(Place.Standing::new)
                .orElseGet(() -> new Place.OutOfScope(row.identity().name()));
    }

    private Compared in(@Nullable Unit unit, UUID id, Function<PersonFile, String> digest) {
        PersonFile before = known == null ? null : known.file();
        PersonFile wanted;
        try {
            wanted = FileOfRow.of(row, number, id, before);
        } catch (IllegalArgumentException misfit) {
            return remarks.refused(
                    Field.STAGE, Flaw.STAGE_ORDER, Objects.requireNonNull(misfit.getMessage()), "核对这些日期与档案中已有的日期。");
        }
        if (before != null && isOutOfScope(before)) {
            return remarks.outOfScope();
        }
        tooManyCompanions(Field.MENTORS, row.party().mentors());
        tooManyCompanions(Field.INTRODUCERS, row.party().introducers());
        List<PostKind> own = unit == null ? List.of() : offices.held(known == null ? null : known.id(), unit);
        List<PostKind> posts = posts(unit, own);
        if (before == null) {
            return remarks.done(Verdict.FRESH, List.of(), null, wanted, posts);
        }
        if (wanted.equals(before) && posts.isEmpty()) {
            return remarks.done(Verdict.UNCHANGED, List.of(), null, wanted, posts);
        }
        return remarks.done(
                Verdict.CHANGED, differences(before, wanted, unit, own, posts), digest.apply(before), wanted, posts);
    }

    private boolean isOutOfScope(PersonFile before) {
        return places.college().byId(before.unit()).isEmpty();
    }

    private void tooManyCompanions(Field field, List<String> names) {
        if (names.size() > FileOfRow.MOST_COMPANIONS) {
            remarks.add(
                    field, String.join("、", names), Flaw.COMPANIONS_TOO_MANY, field.title() + "最多两人，只取前两人。", "只留下两人。");
        }
    }

    private List<PostKind> posts(@Nullable Unit unit, List<PostKind> own) {
        List<PostKind> asked = new ArrayList<>();
        List<PostKind> with = new ArrayList<>(own);
        String at = unit == null ? row.party().branch() : unit.id().toString();
        UnitKind kind = unit == null ? UnitKind.BRANCH : unit.kind();
        for (String name : PostNames.several(row.party().post())) {
            PostKind post =
                    PostNames.read(name).filter(read -> read.existsIn(kind)).orElse(null);
            if (post == null) {
                remarks.add(
                        Field.POST,
                        name,
                        Flaw.POST_UNKNOWN,
                        "“" + name + "”不是党支部的职务，没有任命。",
                        "改用书记、副书记、组织委员等，或导入后在组织页面任命。");
            } else if (!with.contains(post)) {
                if (offices.ask(at, post, with)) {
                    asked.add(post);
                    with.add(post);
                } else {
                    remarks.add(Field.POST, name, Flaw.POST_TAKEN, "这一职务已有人担任，没有任命。", "先在组织页面结束现任的任期。");
                }
            }
        }
        return asked;
    }

    private List<Difference> differences(
            PersonFile before, PersonFile wanted, @Nullable Unit unit, List<PostKind> own, List<PostKind> posts) {
        List<PostKind> all = new ArrayList<>(own);
        all.addAll(posts);
        String branch = unit == null
                ? places.named(row).map(named -> named.proposal().unit()).orElse("")
                : places.college().branchName(unit.id());
        RosterPerson was = RowOfFile.of(before, places.college().branchName(before.unit()), PostNames.written(own));
        RosterPerson is = RowOfFile.of(wanted, branch, PostNames.written(all));
        RosterPerson wasMasked = RowOfFile.masked(was);
        RosterPerson isMasked = RowOfFile.masked(is);
        List<Difference> differences = new ArrayList<>();
        for (Field field : Field.values()) {
            if (!RosterValues.of(was, field).equals(RosterValues.of(is, field))) {
                differences.add(new Difference(
                        field, field.title(), RosterValues.of(wasMasked, field), RosterValues.of(isMasked, field)));
            }
        }
        return differences;
    }
}
