package cn.zhibu.roster;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Progress is written on a connection of its own: it is seen while the work's transaction runs, on any node. */
@Component
class ProgressStore {
    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    ProgressStore(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Makes room for a roster's progress, in the transaction that makes the roster. */
    void open(UUID roster) {
        jdbc.sql("INSERT INTO roster.progress (roster_id, step, done, total) VALUES (?, 'READ', 0, 0)")
                .param(roster)
                .update();
    }

    void put(UUID roster, Step step, int done, int total) {
        apart.executeWithoutResult(
                status -> jdbc.sql("UPDATE roster.progress SET step = ?, done = ?, total = ? WHERE roster_id = ?")
                        .params(step.name(), done, total, roster)
                        .update());
    }

    Progress of(UUID roster) {
        return jdbc.sql("SELECT step, done, total FROM roster.progress WHERE roster_id = ?")
                .param(roster)
                .query((row, n) -> new Progress(
                        row.getInt("done"),
                        row.getInt("total"),
                        Step.valueOf(row.getString("step")).label()))
                .single();
    }
}
