"""What lies outside of us and can be gone: mail, a cache, the virus scanner."""
