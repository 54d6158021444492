"""What all tests share: properties are tried without a clock, since no machine promises a speed."""

from hypothesis import settings

settings.register_profile("renstra", deadline=None)
settings.load_profile("renstra")
