package org.lede.web.page;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.lede.web.language.Language;
import org.lede.web.language.LanguageSwitch;
import org.lede.web.security.FormToken;

/** The types that the frame of every page reads, those that all features share, and those of the JDK. */
@TemplateData(target = FormToken.class)
@TemplateData(target = Integer.class)
@TemplateData(target = String.class)
@TemplateData(target = BigDecimal.class)
@TemplateData(target = LocalDate.class)
@TemplateData(target = ZonedDateTime.class)
@TemplateData(target = List.class)
@TemplateData(target = Optional.class)
@TemplateData(target = Language.class)
@TemplateData(target = LanguageSwitch.class)
@TemplateData(target = Assets.class)
final class TemplateTypes {

    private TemplateTypes() {}
}
