"""How the API speaks, signs in and refuses."""
