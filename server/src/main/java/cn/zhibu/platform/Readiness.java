package cn.zhibu.platform;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** When the product answers: says so to other commands through the data folder, and to the person at the terminal. */
@Component
class Readiness {
    private final Installation installation;
    private final Database database;
    private final Environment environment;
    private final List<StartNote> notes;

    Readiness(Installation installation, Database database, Environment environment, ObjectProvider<StartNote> notes) {
        this.installation = installation;
        this.database = database;
        this.environment = environment;
        this.notes = notes.orderedStream().toList();
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        Integer port = environment.getProperty("local.server.port", Integer.class);
        if (port == null) {
            return;
        }
        installation.announce(port, database.port());
        Stream.concat(
                        Stream.of("", "支部云已就绪 · Zhibu is ready:  http://localhost:" + port),
                        notes.stream().flatMap(note -> note.lines().stream()))
                .forEach(System.out::println);
        System.out.println("停止请按 Ctrl-C · Ctrl-C stops it");
    }
}
