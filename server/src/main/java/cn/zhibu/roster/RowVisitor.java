package cn.zhibu.roster;

/** Receives the rows of a sheet one by one, top to bottom; rows without any cell may be left out. */
@FunctionalInterface
interface RowVisitor {

    /** @return false to stop reading here */
    boolean visit(SheetRow row);
}
