package cn.zhibu.organization;

import java.util.UUID;

/** Somebody the college knows, with the file as it stands. */
public record KnownPerson(UUID id, PersonFile file) {}
