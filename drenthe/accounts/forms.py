"""The forms of allauth with the words of this site; what they do is allauth's."""

from typing import Any

from allauth.account.forms import LoginForm, ResetPasswordForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

DAY = 86_400  # seconds


class SignInForm(LoginForm):
    """Email address and password; the way to a new password stands below the form, not inside it."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("Email address")
        self.fields["password"].help_text = ""
        days = settings.SESSION_COOKIE_AGE // DAY
        said = ngettext(
            "Stay signed in on this device for %(count)s day", "Stay signed in on this device for %(count)s days", days
        )
        self.fields["remember"].label = said % {"count": days}


class NewPasswordForm(ResetPasswordForm):
    """Ask for a link for a new password."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["email"].label = _("Email address")


class AddPasskeyForm(AddWebAuthnForm):
    """A new passkey: one that signs in without a password, unless somebody says otherwise."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("Name")
        self.fields["name"].help_text = _("By this name you know it again, for example “my work laptop”.")
        passwordless = self.fields["passwordless"]
        passwordless.initial = True
        passwordless.label = _("Sign in with this passkey alone, without a password")
        passwordless.help_text = _("The device then asks for your fingerprint, your face or its PIN.")


class RenamePasskeyForm(EditWebAuthnForm):
    """Another name for a passkey."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("Name")
