package cn.zhibu.access;

import cn.zhibu.OnTestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;

/** This module alone, over HTTP, with posts and people made up by {@link Cast}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ApplicationModuleTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@OnTestDatabase
@Import(Cast.class)
@interface AccessTest {}
