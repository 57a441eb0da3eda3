package cn.zhibu.organization.web;

import cn.zhibu.access.Actor;
import cn.zhibu.access.Needs;
import cn.zhibu.access.Permission;
import cn.zhibu.access.SignedIn;
import cn.zhibu.organization.PersonSheets;
import cn.zhibu.organization.Photos;
import cn.zhibu.organization.Studies;
import cn.zhibu.organization.Study;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What belongs to one person's file: study, photo, printed sheet. */
@RestController
@RequestMapping("/api/people/{id}")
class PersonFileController {
    private final Studies studies;
    private final Photos photos;
    private final PersonSheets sheets;

    PersonFileController(Studies studies, Photos photos, PersonSheets sheets) {
        this.studies = studies;
        this.photos = photos;
        this.sheets = sheets;
    }

    @PutMapping("/study")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Permission.EDIT_PEOPLE)
    void putStudy(Actor actor, @PathVariable UUID id, @RequestBody Study study) {
        studies.put(actor, id, study);
    }

    /** Also for oneself: whoever has a file sees it. */
    @GetMapping(path = "/photo", produces = MediaType.IMAGE_JPEG_VALUE)
    @SignedIn
    ResponseEntity<byte[]> photo(Actor actor, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(photos.of(actor, id));
    }

    @PutMapping(path = "/photo", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Permission.EDIT_PEOPLE)
    void putPhoto(Actor actor, @PathVariable UUID id, @RequestParam MultipartFile file) throws IOException {
        photos.put(actor, id, file.getBytes());
    }

    @DeleteMapping("/photo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Permission.EDIT_PEOPLE)
    void removePhoto(Actor actor, @PathVariable UUID id) {
        photos.remove(actor, id);
    }

    @GetMapping(path = "/sheet", produces = MediaType.APPLICATION_PDF_VALUE)
    @Needs(Permission.EXPORT_PEOPLE)
    ResponseEntity<byte[]> sheet(Actor actor, @PathVariable UUID id) {
        PersonSheets.Sheet sheet = sheets.print(actor, id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(sheet.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(sheet.pdf());
    }
}
