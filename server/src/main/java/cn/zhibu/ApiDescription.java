package cn.zhibu;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the API from which the front end's types are generated; only when it is asked for. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("springdoc.api-docs.enabled")
class ApiDescription {
    static {
        ModelResolver.enumsAsRef = true;
    }

    @Bean
    ModelConverter recordShapes() {
        return new RecordShapes();
    }

    /** No endpoint answers with it by its signature, and every one may. */
    @Bean
    OpenApiCustomizer problems() {
        return api ->
                ModelConverters.getInstance(true).readAll(ProblemAnswer.class).forEach(api.getComponents()::addSchemas);
    }
}
