package cn.zhibu.organization;

import cn.zhibu.access.Act;
import cn.zhibu.access.ActKind;
import cn.zhibu.access.ActLog;
import cn.zhibu.access.Acting;
import cn.zhibu.access.Actor;
import cn.zhibu.access.Permission;
import cn.zhibu.platform.FileStore;
import cn.zhibu.platform.NotFound;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to photos: seen by whoever sees the person, changed by whoever keeps the file. */
@Service
public class Photos {
    private final PersonPageStore store;
    private final PersonFiles files;
    private final Sight sight;
    private final FileStore contents;
    private final Acting acting;
    private final ActLog log;

    Photos(PersonPageStore store, PersonFiles files, Sight sight, FileStore contents, Acting acting, ActLog log) {
        this.store = store;
        this.files = files;
        this.sight = sight;
        this.contents = contents;
        this.acting = acting;
        this.log = log;
    }

    /**
     * A JPEG of at most 600 × 600 pixels.
     *
     * @throws NotFound when there is none, or the person is not seen
     */
    public byte[] of(Actor actor, UUID person) {
        String sha256 = acting.read(actor, () -> store.photo(person)).orElseThrow(NotFound::new);
        try (InputStream content = contents.open(sha256)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read photo " + sha256, e);
        }
    }

    /**
     * Puts a photo in place of the one before.
     *
     * @param image JPEG, PNG or WebP as it was uploaded
     * @throws cn.zhibu.platform.BadInput when it is not such an image
     */
    public void put(Actor actor, UUID person, byte[] image) {
        byte[] photo = PhotoImage.of(image);
        acting.write(actor, () -> {
            String name = editable(actor, person);
            String sha256 = contents.save(new ByteArrayInputStream(photo)).sha256();
            replace(actor, person, name, sha256, "更换照片");
        });
    }

    public void remove(Actor actor, UUID person) {
        acting.write(actor, () -> replace(actor, person, editable(actor, person), null, "删除照片"));
    }

    private String editable(Actor actor, UUID person) {
        return files.byId(person)
                .map(KnownPerson::file)
                .filter(file -> sight.reaches(actor, Permission.EDIT_PEOPLE, file.unit()))
                .orElseThrow(NotFound::new)
                .name();
    }

    private void replace(Actor actor, UUID person, String name, @Nullable String sha256, String what) {
        String before = store.photo(person).orElse(null);
        store.putPhoto(person, sha256);
        log.record(
                actor,
                Act.of(ActKind.PERSON_CHANGED, new Act.Subject("PERSON", person, name))
                        .because(what)
                        .changing(before, sha256));
    }
}
