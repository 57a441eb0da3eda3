package cn.zhibu.organization;

import cn.zhibu.access.Act;
import cn.zhibu.access.ActKind;
import cn.zhibu.access.ActLog;
import cn.zhibu.access.Acting;
import cn.zhibu.access.Actor;
import cn.zhibu.access.Permission;
import cn.zhibu.access.Scope;
import cn.zhibu.platform.BadInput;
import cn.zhibu.platform.Conflict;
import cn.zhibu.platform.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The door to terms (届): from the day of an election to the day it is up. Terms of a unit never overlap. */
@Service
public class Terms {
    private final JdbcClient jdbc;
    private final UnitStore units;
    private final CheckUps checkUps;
    private final Acting acting;
    private final ActLog log;

    Terms(JdbcClient jdbc, UnitStore units, CheckUps checkUps, Acting acting, ActLog log) {
        this.jdbc = jdbc;
        this.units = units;
        this.checkUps = checkUps;
        this.acting = acting;
        this.log = log;
    }

    /**
     * Records a term. Who acts needs {@link Permission#APPOINT} above the unit.
     *
     * @param until the day the term is up, after {@code from}
     */
    public void begin(Actor actor, UUID id, LocalDate from, LocalDate until, String basis) {
        acting.write(actor, () -> {
            Scope scope = actor.scope(Permission.APPOINT);
            Unit unit = units.byId(id)
                    .filter(u -> u.dissolved() == null && u.kind() != UnitKind.GROUP)
                    .filter(u -> u.isIn(scope))
                    .orElseThrow(NotFound::new);
            if (!until.isAfter(from)) {
                throw BadInput.of("until", until, "不晚于本届开始的 %s".formatted(from), "请填更晚的日期");
            }
            if (basis.isBlank()) {
                throw BadInput.of("basis", null, "没有写依据", "请填选举结果或批复文号");
            }
            try {
                jdbc.sql("""
                        INSERT INTO organization.term (unit_id, valid, basis) VALUES (?, daterange(?, ?), ?)
                        """).params(id, from, until, basis.strip()).update();
            } catch (DataIntegrityViolationException e) {
                throw new Conflict("“%s”在这段时间已有一届。".formatted(unit.name()));
            }
            log.record(
                    actor,
                    Act.of(ActKind.TERM_BEGUN, new Act.Subject("UNIT", id, unit.name()))
                            .because(basis.strip())
                            .changing(null, "%s 至 %s".formatted(from, until)));
            checkUps.due(List.of(id));
        });
    }
}
