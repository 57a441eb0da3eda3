package cn.zhibu.roster;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The 56 ethnic groups (GB/T 3304-1991) with the short names that people write. */
final class EthnicGroup {

    private static final Set<String> NAMES = Set.of(
            "汉族", "蒙古族", "回族", "藏族", "维吾尔族", "苗族", "彝族", "壮族", "布依族", "朝鲜族", "满族", "侗族", "瑶族", "白族", "土家族", "哈尼族",
            "哈萨克族", "傣族", "黎族", "傈僳族", "佤族", "畲族", "高山族", "拉祜族", "水族", "东乡族", "纳西族", "景颇族", "柯尔克孜族", "土族", "达斡尔族",
            "仫佬族", "羌族", "布朗族", "撒拉族", "毛南族", "仡佬族", "锡伯族", "阿昌族", "普米族", "塔吉克族", "怒族", "乌孜别克族", "俄罗斯族", "鄂温克族", "德昂族",
            "保安族", "裕固族", "京族", "塔塔尔族", "独龙族", "鄂伦春族", "赫哲族", "门巴族", "珞巴族", "基诺族");

    private static final Map<String, String> SHORT =
            Map.of("维族", "维吾尔族", "哈族", "哈萨克族", "蒙族", "蒙古族", "柯族", "柯尔克孜族", "穿青人族", "穿青人");

    private EthnicGroup() {}

    /** 汉 or 汉族 → 汉族; empty when it is none of the 56. */
    static Optional<String> read(String text) {
        String compact = Text.compact(text);
        String named = compact.endsWith("族") ? compact : compact + "族";
        String full = SHORT.getOrDefault(named, named);
        return NAMES.contains(full) || full.equals("穿青人") ? Optional.of(full) : Optional.empty();
    }
}
