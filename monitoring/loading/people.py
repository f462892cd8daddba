"""Under whose name data is loaded: people who cannot sign in."""

from drenthe.accounts.models import User

DOMAIN = "voorbeeld.example"
ADVISERS = {
    "adviseur-noord": "Adviseur Noord (voorbeeld)",
    "adviseur-zuidoost": "Adviseur Zuidoost (voorbeeld)",
    "adviseur-zuidwest": "Adviseur Zuidwest (voorbeeld)",
    "adviseur-flex": "Adviseur Flexwonen (voorbeeld)",
}


def inactive_user(local: str, name: str) -> User:
    """Somebody under whose name data is loaded and who cannot sign in."""
    email = f"{local}@{DOMAIN}"
    return User.objects.filter(email=email).first() or User.objects.create_user(email, name=name, is_active=False)


def with_all_permissions(user: User) -> User:
    """Let somebody pass every permission as long as this object lives: nothing of it is stored."""
    user.is_active = user.is_superuser = True
    return user


def advisers() -> dict[str, User]:
    """The invented advisers by the key under which the data names them, acting."""
    return {key: with_all_permissions(inactive_user(key, name)) for key, name in ADVISERS.items()}
