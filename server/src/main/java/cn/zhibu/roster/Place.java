package cn.zhibu.roster;

import cn.zhibu.organization.Unit;

/** Where a row says that its person stands. */
sealed interface Place {
    record Standing(Unit unit) implements Place {}

    /** In a unit that will be founded. */
    record Proposed(String name) implements Place {}

    record Declined(String name) implements Place {}

    /** In a unit the uploader may not import into, whether it exists or not. */
    record OutOfScope(String name) implements Place {}

    /** The name may mean several, or none. */
    record Unknown() implements Place {}

    /** The row names no branch. */
    record Unnamed() implements Place {}
}
