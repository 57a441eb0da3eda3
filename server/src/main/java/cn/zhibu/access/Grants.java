package cn.zhibu.access;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Declared here, answered by organization: what a person's posts allow on a day. */
public interface Grants {
    Set<Grant> of(UUID person, LocalDate on);
}
