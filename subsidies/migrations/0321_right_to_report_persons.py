"""A right to report what is held of a person (GDPR article 15)."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("subsidies", "0320_settlement_names_costs_left_out"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="application",
            options={
                "ordering": ["-received_at", "-pk"],
                "permissions": [
                    ("receive_application", "Can enter applications"),
                    ("handle_application", "Can handle applications"),
                    ("propose_application", "Can propose decisions"),
                    ("object_application", "Can handle objections"),
                    ("decide_application", "Can decide on applications"),
                    ("withdraw_application", "Can register a withdrawal"),
                    ("pay_application", "Can register a payment"),
                    ("view_person", "Can see natural persons"),
                    ("view_legality", "Can see the legality list"),
                    ("report_person", "Can report what is held of a person"),
                    ("view_account", "Can see accounts, and the files that can name them"),
                ],
                "verbose_name": "application",
                "verbose_name_plural": "applications",
            },
        ),
    ]
