package org.lede.people.web;

import io.quarkus.qute.TemplateData;
import org.lede.people.Reminders;
import org.lede.people.Settings;

/** The types that the pages of accounts read. */
@TemplateData(target = Settings.class)
@TemplateData(target = Reminders.Setting.class)
@TemplateData(target = AccountPages.AccountPage.class)
@TemplateData(target = AccountPages.Device.class)
@TemplateData(target = AdminPages.Person.class)
@TemplateData(target = TimePages.TimePage.class)
@TemplateData(target = TimeZones.Continent.class)
@TemplateData(target = TimeZones.Zone.class)
@TemplateData(target = TokenPages.Row.class)
@TemplateData(target = TokenPages.TokenPage.class)
final class TemplateTypes {

    private TemplateTypes() {}
}
