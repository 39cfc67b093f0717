"""Marks for tests that need a Debian program; CI installs them (.ci/apt.txt)."""

import shutil

import pytest


def _needs(program: str, package: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(
        shutil.which(program) is None, reason=f"needs {program} (Debian package {package})"
    )


needs_poppler = _needs("pdftoppm", "poppler-utils")
needs_libreoffice = _needs("soffice", "libreoffice-writer")
needs_qpdf = _needs("qpdf", "qpdf")
needs_dbus = _needs("dbus-daemon", "dbus")
needs_strace = _needs("strace", "strace")
