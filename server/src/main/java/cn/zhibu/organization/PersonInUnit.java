package cn.zhibu.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rules ask of a person who stands in a unit or holds a post in it. */
record PersonInUnit(UUID id, String name, @Nullable LocalDate birth, boolean student, Standing standing) {
    /** What they are beside the post, in the words of HE-04. */
    String capacity() {
        return student ? "学生" : "骨干教师";
    }
}
