/** What is fast, measured on the real product: {@code ./zhibu bench}. No test runs these; no time is ever a verdict. */
@org.jspecify.annotations.NullMarked
package cn.zhibu.bench;
