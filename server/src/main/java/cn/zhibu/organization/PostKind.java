package cn.zhibu.organization;

import static cn.zhibu.access.Permission.APPOINT;
import static cn.zhibu.access.Permission.CONFIRM_CORRECTIONS;
import static cn.zhibu.access.Permission.EDIT_PEOPLE;
import static cn.zhibu.access.Permission.EDIT_UNITS;
import static cn.zhibu.access.Permission.EXPORT_PEOPLE;
import static cn.zhibu.access.Permission.IMPORT_ROSTER;
import static cn.zhibu.access.Permission.SEE_PEOPLE;
import static cn.zhibu.access.Permission.UNMASK;
import static cn.zhibu.organization.UnitKind.BRANCH;
import static cn.zhibu.organization.UnitKind.COMMITTEE;
import static cn.zhibu.organization.UnitKind.GENERAL_BRANCH;
import static cn.zhibu.organization.UnitKind.GROUP;

import cn.zhibu.access.Permission;
import java.util.EnumSet;
import java.util.Set;

/**
 * The posts of the field, in which kinds of unit they exist, and what they allow in the subtree of theirs while they are
 * held. As little as the work needs: a commissioner for publicity keeps no files.
 */
public enum PostKind {
    ORGANIZATION_DEPARTMENT("组织部", EnumSet.of(COMMITTEE)),
    ORGANIZER("组织员", EnumSet.of(COMMITTEE, GENERAL_BRANCH)),
    SECRETARY("书记", EnumSet.of(COMMITTEE, GENERAL_BRANCH, BRANCH)),
    DEPUTY_SECRETARY("副书记", EnumSet.of(COMMITTEE, GENERAL_BRANCH, BRANCH)),
    ORGANIZATION("组织委员", EnumSet.of(COMMITTEE, GENERAL_BRANCH, BRANCH)),
    PUBLICITY("宣传委员", EnumSet.of(COMMITTEE, GENERAL_BRANCH, BRANCH)),
    DISCIPLINE("纪检委员", EnumSet.of(COMMITTEE, GENERAL_BRANCH, BRANCH)),
    YOUTH("青年委员", EnumSet.of(COMMITTEE, GENERAL_BRANCH, BRANCH)),
    GROUP_LEADER("党小组组长", EnumSet.of(GROUP));

    private static final Set<PostKind> COMMITTEE_MEMBERS =
            EnumSet.of(SECRETARY, DEPUTY_SECRETARY, ORGANIZATION, PUBLICITY, DISCIPLINE, YOUTH);

    private final String label;
    private final Set<UnitKind> existsIn;

    PostKind(String label, Set<UnitKind> existsIn) {
        this.label = label;
        this.existsIn = existsIn;
    }

    public String label() {
        return label;
    }

    public boolean existsIn(UnitKind unit) {
        return existsIn.contains(unit);
    }

    /** Whether one person at a time holds it in a unit. */
    public boolean isOfOne() {
        return this != ORGANIZATION_DEPARTMENT && this != ORGANIZER && this != DEPUTY_SECRETARY;
    }

    /** Whether its holder sits on the unit's committee. */
    boolean isOfCommittee() {
        return COMMITTEE_MEMBERS.contains(this);
    }

    /** What holding this post in a unit of that kind allows there and below. */
    Set<Permission> allows(UnitKind in) {
        return switch (this) {
            case ORGANIZATION_DEPARTMENT, ORGANIZER ->
                EnumSet.of(
                        SEE_PEOPLE,
                        EDIT_PEOPLE,
                        UNMASK,
                        EXPORT_PEOPLE,
                        CONFIRM_CORRECTIONS,
                        EDIT_UNITS,
                        APPOINT,
                        IMPORT_ROSTER);
            case SECRETARY ->
                in == BRANCH
                        ? EnumSet.of(SEE_PEOPLE, EDIT_PEOPLE, UNMASK, EXPORT_PEOPLE, CONFIRM_CORRECTIONS, APPOINT)
                        : EnumSet.of(SEE_PEOPLE, EXPORT_PEOPLE);
            case DEPUTY_SECRETARY, ORGANIZATION ->
                in == BRANCH ? EnumSet.of(SEE_PEOPLE, EDIT_PEOPLE) : EnumSet.of(SEE_PEOPLE);
            case GROUP_LEADER -> EnumSet.of(SEE_PEOPLE);
            case PUBLICITY, DISCIPLINE, YOUTH -> EnumSet.noneOf(Permission.class);
        };
    }
}
