package cn.zhibu.roster;

import cn.zhibu.organization.Stage;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the stage a person is in from what offices write into 人员类别 or 政治面貌. */
final class StageName {

    private static final Map<String, Stage> NAMES = Map.ofEntries(
            Map.entry("申请人", Stage.APPLICANT),
            Map.entry("入党申请人", Stage.APPLICANT),
            Map.entry("申请入党人", Stage.APPLICANT),
            Map.entry("申请入党人员", Stage.APPLICANT),
            Map.entry("申请入党者", Stage.APPLICANT),
            Map.entry("入党申请者", Stage.APPLICANT),
            Map.entry("递交入党申请书", Stage.APPLICANT),
            Map.entry("积极分子", Stage.ACTIVIST),
            Map.entry("入党积极分子", Stage.ACTIVIST),
            Map.entry("积极份子", Stage.ACTIVIST),
            Map.entry("入党积极份子", Stage.ACTIVIST),
            Map.entry("发展对象", Stage.CANDIDATE),
            Map.entry("党员发展对象", Stage.CANDIDATE),
            Map.entry("预备党员", Stage.PROBATIONARY),
            Map.entry("中共预备党员", Stage.PROBATIONARY),
            Map.entry("中国共产党预备党员", Stage.PROBATIONARY),
            Map.entry("预备", Stage.PROBATIONARY),
            Map.entry("正式党员", Stage.FULL),
            Map.entry("中共正式党员", Stage.FULL),
            Map.entry("中共党员", Stage.FULL),
            Map.entry("中国共产党党员", Stage.FULL),
            Map.entry("中共党员(正式)", Stage.FULL),
            Map.entry("党员", Stage.FULL),
            Map.entry("正式", Stage.FULL),
            Map.entry("中共党员(预备)", Stage.PROBATIONARY),
            Map.entry("党员(预备)", Stage.PROBATIONARY));

    private StageName() {}

    static Optional<Stage> read(String text) {
        return Optional.ofNullable(NAMES.get(Text.compact(text).toLowerCase(Locale.ROOT)));
    }
}
