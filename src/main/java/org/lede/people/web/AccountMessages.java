package org.lede.people.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages about accounts say. */
@MessageBundle("account")
public interface AccountMessages {

    @Message("Sign up")
    String signUp();

    @Message("With an account your scores follow you to any device. A name and a password are all it takes.")
    String signUpWhy();

    @Message("What you did as a guest stays yours.")
    String guestKeeps();

    @Message("User name")
    String userName();

    @Message("3 to 40 letters, digits, dots, hyphens and underscores.")
    String userNameRule();

    @Message("Password")
    String password();

    @Message("At least 8 characters, and not a common password. It can’t be reset, so keep it where you will find it.")
    String passwordRule();

    @Message("I have an account already")
    String haveAccount();

    @Message("Sign in")
    String signIn();

    @Message("No account yet?")
    String noAccount();

    @Message("Add what I did as a guest on this device to my account")
    String bringGuest();

    @Message("Without it, the guest’s attempts can no longer be reached from here.")
    String leaveGuest();

    @Message("Sign out")
    String signOut();

    // The account's page

    @Message("Account")
    String account();

    @Message("You are a guest on this device. What you did is kept as long as this browser keeps its cookie.")
    String youAreGuest();

    @Message("A guest is deleted, with every answer, {days} days after the last one.")
    String guestExpires(long days);

    @Message("Nobody is signed in. You can take any quiz without an account.")
    String youAreNobody();

    @Message("You are signed in as {name}.")
    String youAre(String name);

    @Message("Another password")
    String anotherPassword();

    @Message("Present password")
    String presentPassword();

    @Message("New password")
    String newPassword();

    @Message("Change password")
    String changePassword();

    @Message("Signs every other browser out, and revokes your API tokens.")
    String changePasswordWhy();

    @Message("Your password is changed, every other browser is signed out, and your API tokens are revoked.")
    String passwordChanged();

    @Message("Time zone")
    String timeZone();

    @Message("In which you read times, such as Europe/Paris, America/New_York or UTC.")
    String timeZoneRule();

    @Message("Settings")
    String settings();

    @Message("E-mail (optional)")
    String email();

    @Message("Only so that whoever runs this Lede can reach you. Admins see it, nobody else.")
    String emailRule();

    @Message("That can’t be an e-mail address. One looks like ida@example.org; you can leave it empty.")
    String unusableEmail();

    @Message("Single keys answer in quizzes")
    String shortcuts();

    @Message("1 to 9 pick an option, Enter goes on. Turn it off where your software sends keys of its own.")
    String shortcutsRule();

    @Message("Keep settings")
    String keepSettings();

    @Message("There is no such time zone. Europe/Paris, America/New_York and UTC are some.")
    String unknownTimeZone();

    @Message("Devices")
    String devices();

    @Message("Device")
    String device();

    @Message("Unknown device")
    String unknownDevice();

    @Message("this device")
    String thisDevice();

    @Message("Sign out this device")
    String signOutDevice();

    @Message("Every device")
    String everyDevice();

    @Message("Ends your sessions in all browsers, this one too. Nothing is deleted.")
    String everyDeviceWhy();

    @Message("Your API tokens stay: revoke those that you don’t want any more.")
    String tokensStay();

    @Message("Sign out everywhere")
    String signOutEverywhere();

    @Message("Your data")
    String yourData();

    @Message("Everything Lede holds of you, as one JSON file.")
    String exportWhy();

    @Message("Export my data")
    String export();

    @Message("Delete me")
    String delete();

    @Message(
            "Deletes you with every attempt and answer, at once and for good. Export your data first if you may miss them.")
    String deleteWhy();

    @Message("Delete me and everything I answered")
    String deleteAll();

    @Message("I will keep it")
    String keep();

    // Tokens

    @Message("API tokens")
    String tokens();

    @Message("A token lets a program act as you through Lede’s API, as far as its scopes go.")
    String tokensWhy();

    @Message("Here is the token. It is shown this once; whoever has it is you.")
    String tokenOnce();

    @Message("Make a token")
    String makeToken();

    @Message("Name")
    String tokenName();

    @Message("By which you will know it again, such as the program’s.")
    String tokenNameRule();

    @Message("It may")
    String tokenScopes();

    @Message(
            "{#switch scope}{#case 'read'}read what I can see{#case 'take'}take quizzes for me{#case 'edit'}edit content{#case 'admin'}see to people and roles{/switch}")
    String scope(String scope);

    @Message("Expires")
    String tokenExpiry();

    @Message("in {days} days")
    String days(int days);

    @Message("never")
    String never();

    @Message("Last used")
    String lastUsed();

    @Message("Your tokens")
    String madeTokens();

    @Message("None yet.")
    String noTokens();

    @Message("Revoke")
    String revoke();

    // People

    @Message("People")
    String people();

    @Message("Whoever has an account, by name. A role and a closed account take effect with the next tap.")
    String peopleWhy();

    @Message("Role")
    String role();

    @Message("Role of {name}")
    String roleOf(String name);

    @Message("{#switch role}{#case 'learner'}learner{#case 'editor'}editor{#case 'admin'}admin{/switch}")
    String roleName(String role);

    @Message("Time in tests")
    String timeInTests();

    @Message("Time in tests of {name}")
    String timeOf(String name);

    @Message("Set")
    String setRole();

    @Message("Since")
    String since();

    @Message("Disable")
    String disable();

    @Message("Enable")
    String enable();

    @Message("that is you")
    String thatIsYou();

    @Message("Next")
    String nextPage();

    // What can go wrong

    @Message("A token needs a name of at most 60 characters, and something that it may do.")
    String unusableToken();

    @Message("Your role doesn’t allow that.")
    String scopeNotAllowed();

    @Message("You have 50 tokens. Revoke one first.")
    String tooManyTokens();

    @Message("Somebody has that user name already. Please choose another.")
    String userNameTaken();

    @Message(
            "That can’t be a user name: 3 to 40 letters, digits, dots, hyphens and underscores, a letter or a digit first.")
    String unusableName();

    @Message(
            "That password can’t be used: at least 8 characters, at most 72 bytes (an accented letter takes two), and not your user name.")
    String unusablePassword();

    @Message(
            "That password is too easy to guess: it is a common one, your user name or the name of this site, or little was changed about it. Take several words that don’t belong together.")
    String commonPassword();

    @Message("There is no account with that user name and password.")
    String wrongCredentials();

    @Message("That isn’t your present password.")
    String wrongPassword();

    @Message("This account is disabled. Ask whoever runs this Lede.")
    String accountDisabled();

    @Message("You are the last admin. Make somebody else one first.")
    String lastAdmin();

    @Message("You have an account already.")
    String alreadySignedUp();
}
