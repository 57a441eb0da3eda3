package cn.zhibu;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.springframework.test.context.TestPropertySource;

/**
 * Gives a Spring test a database, a data folder and a clock of its own context. Beside {@code @ApplicationModuleTest}
 * for one module; {@link ProductTest} has it already.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Import(TestProduct.class)
@TestPropertySource(
        properties = {
            "zhibu.connections=8",
            "zhibu.demo=false",
            "zhibu.argon2.kib=256",
            "zhibu.argon2.passes=1",
            "server.port=0"
        })
@TestExecutionListeners(listeners = TestClockReset.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface OnTestDatabase {}
