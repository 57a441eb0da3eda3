package cn.zhibu.regulation;

/** What a number in a rule counts. */
public enum Unit {
    PERSONS("名"),
    ORGANIZATIONS("个"),
    CLASSES("个班级"),
    YEARS("年"),
    MONTHS("个月"),
    YEARS_OF_AGE("周岁");

    private final String label;

    Unit(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
