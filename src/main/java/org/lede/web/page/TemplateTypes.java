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

/** Names the types that every page's frame reads and those that all features share. */
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
