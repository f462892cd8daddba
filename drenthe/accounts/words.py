"""Words of django-allauth and Django that stand on our pages, named so that our own Dutch catalogue holds them.

Their Dutch says "je", "aanmelden" and "beveiligingssleutel", and lacks some sentences; ours comes first, but
`makemessages` drops what no file of ours names. Nothing imports this module. Where the English or the page itself
had to change there is a template or a form of ours instead.
"""

from django.utils.translation import gettext_noop as _
from django.utils.translation import ngettext_lazy

OF_ALLAUTH = (
    _("The email address and/or password you specified are not correct."),
    _("Please type your current password."),
    _("Be patient, you are sending too many requests."),
    _("You must type the same password each time."),
    _("This account is currently inactive."),
    _("The password reset token was invalid."),
    _("The new value must be different from the current one."),
    _("Current Password"),
    _("New Password"),
    _("New Password (again)"),
    _("Password (again)"),
    _("Email"),
    _("Email address"),
    _("Remember Me"),
    _("Code"),
    _("Authenticator code"),
    _("TOTP Authenticator"),
    _("You cannot deactivate two-factor authentication."),
    _("You cannot generate recovery codes without having two-factor authentication enabled."),
    _("Your account has no password set up."),
    _("Successfully signed in as %(name)s."),
    _("You have signed out."),
    _("Signed out of all other sessions."),
    _("Password successfully changed."),
    _("Password successfully set."),
    _("You are already logged in as %(user_display)s."),
    _("Hello from %(site_name)s!"),
    _("Thank you for using %(site_name)s!\n%(site_domain)s"),
    _("You are receiving this mail because the following change was made to your account:"),
    _(
        "If you do not recognize this change then please take proper security precautions immediately. "
        "The change to your account originates from:\n\n"
        "- IP address: %(ip)s\n- Browser: %(user_agent)s\n- Date: %(timestamp)s"
    ),
    _("Your password has been changed."),
    _("Your password has been reset."),
    _("Your password has been set."),
    _("Password Changed"),
    _("Password Reset"),
    _("Password Set"),
    _("Sign In"),
    _("Sign Out"),
    _("Login Cancelled"),
    _("Verify Your Email Address"),
    _(
        "We have sent an email to you for verification. Follow the link provided to finalize the signup process. "
        "If you do not see the verification email in your main inbox, check your spam folder. "
        "Please contact us if you do not receive the verification email within a few minutes."
    ),
    _("Confirm Email Address"),
    _(
        "You decided to cancel logging in to our site using one of your existing accounts. If this was a mistake, "
        'please proceed to <a href="%(login_url)s">sign in</a>.'
    ),
    _(
        "This email confirmation link expired or is invalid. "
        'Please <a href="%(email_url)s">issue a new email confirmation request</a>.'
    ),
    _("You can sign in to your account using any of the following third-party accounts:"),
    _("You currently have no third-party accounts connected to this account."),
    _("Account Connections"),
)

OF_DJANGO = (
    _("The password is too similar to the %(verbose_name)s."),
    _("Your password can’t be too similar to your other personal information."),
    _("This password is too common."),
    _("Your password can’t be a commonly used password."),
    _("This password is entirely numeric."),
    _("Your password can’t be entirely numeric."),
)


def counted(number: int) -> tuple[object, ...]:
    """The sentences of Django with a number in them."""
    return (
        ngettext_lazy(
            "This password is too short. It must contain at least %d character.",
            "This password is too short. It must contain at least %d characters.",
            number,
        ),
        ngettext_lazy(
            "Your password must contain at least %(min_length)d character.",
            "Your password must contain at least %(min_length)d characters.",
            number,
        ),
    )
