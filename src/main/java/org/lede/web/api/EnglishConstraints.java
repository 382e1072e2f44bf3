package org.lede.web.api;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;

/** Says in English what is wrong with a request, as problems do everywhere: the pages alone are in other languages. */
@Singleton
class EnglishConstraints implements ValidatorFactoryCustomizer {

    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        configuration.localeResolver(context -> Locale.ENGLISH);
    }
}
