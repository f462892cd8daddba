from django.apps import AppConfig
from django.core.checks import Tags, register
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    """Who may come in, and in which role."""

    name = "drenthe.accounts"
    label = "accounts"
    verbose_name = _("people and roles")

    def ready(self) -> None:
        """Start the log of sign-ins, and what is checked before production."""
        from allauth.mfa.totp.internal.auth import TOTP  # noqa: PLC0415 -- needs the models

        from drenthe.accounts.checks import doors_are_closed  # noqa: PLC0415 -- needs the models
        from drenthe.accounts.factors import use_once  # noqa: PLC0415 -- needs the models
        from drenthe.accounts.sign_in_log import listen  # noqa: PLC0415 -- needs the models of other apps

        TOTP._mark_code_used = use_once  # type: ignore[method-assign,assignment]  # noqa: SLF001 -- it has no hook
        listen()
        register(doors_are_closed, Tags.security, deploy=True)
