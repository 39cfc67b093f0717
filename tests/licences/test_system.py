"""What is asked of the machine that builds, and what is kept of it for every other one."""

from __future__ import annotations

import platform
import re
import shutil
import subprocess

import pytest

from bmnn_desk.domain.licences import PartFamily, parts_with
from bmnn_desk.ui.licences import shipped_parts
from tests.licences import gather, system
from tests.licences.check import differences
from tests.licences.system import (
    PYTHON,
    Facts,
    as_written,
    facts_of,
    not_as_written,
    of_this_machine,
)

OPENSSL = {
    "Version": "1:3.0.19-1~deb12u2+b1",
    "source:Package": "openssl",
    "source:Version": "1:3.0.19-1~deb12u2",
    "Architecture": "amd64",
}
RELEASE = {
    "NAME": "Debian GNU/Linux",
    "ID": "debian",
    "VERSION_ID": "13",
    "VERSION_CODENAME": "trixie",
}
LIBRARIES = [part for part in shipped_parts() if part.family is PartFamily.SYSTEM]
needs_dpkg = pytest.mark.skipif(not shutil.which("dpkg-query"), reason="no dpkg on this machine")


def test_the_source_package_and_the_distribution_are_told() -> None:
    assert facts_of("libstdc++6", OPENSSL, RELEASE) == Facts(
        version="1:3.0.19-1~deb12u2+b1",
        purl="pkg:deb/debian/libstdc%2B%2B6@1%3A3.0.19-1~deb12u2%2Bb1"
        "?arch=amd64&distro=debian-13&upstream=openssl%401%3A3.0.19-1~deb12u2",
        source="https://packages.debian.org/trixie/libstdc++6",
        note="Gói của Debian 13, dựng từ gói nguồn openssl 1:3.0.19-1~deb12u2.",
    )


@needs_dpkg
def test_a_library_of_this_machine_has_the_version_that_dpkg_says() -> None:
    told = subprocess.run(
        ["dpkg-query", "-W", "-f=${Version}", "zlib1g"], capture_output=True, text=True, check=True
    )
    found = of_this_machine("zlib1g")
    assert found.version == told.stdout
    assert "upstream=zlib%40" in found.purl


def test_a_library_that_is_not_installed_is_refused() -> None:
    with pytest.raises(LookupError, match="libno-such-thing9"):
        of_this_machine("libno-such-thing9")


def test_python_is_the_one_that_runs_with_its_patch() -> None:
    found = of_this_machine(PYTHON)
    assert found.version == platform.python_version()


@pytest.mark.parametrize(
    ("given", "inside"),
    [
        ("'--enable-shared'", ["Expat", "libmpdec"]),
        ("'--with-system-expat' '--with-system-libmpdec'", []),
        ("'--with-system-expat'", ["libmpdec"]),
    ],
)
def test_what_python_brings_itself_is_told_with_its_version(
    monkeypatch: pytest.MonkeyPatch, given: str, inside: list[str]
) -> None:
    monkeypatch.setattr("sysconfig.get_config_var", lambda _name: given)
    told = [said.split(" ", 2) for said in of_this_machine(PYTHON).contains]
    assert [name for name, _, _ in told] == inside
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for _, version, _ in told)


def test_a_machine_that_moved_on_since_the_list_was_written_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(system, "of_this_machine", as_written)
    assert not_as_written() == []

    def moved(name: str) -> Facts:
        if name == "zlib1g":
            raise LookupError(name)
        return Facts(version="9") if name == "libssl3" else as_written(name)

    monkeypatch.setattr(system, "of_this_machine", moved)
    assert not_as_written() == ["libssl3", "zlib1g"]


def test_what_was_written_has_version_source_and_distribution_of_every_library() -> None:
    assert len(LIBRARIES) == len(gather.hand()["system"]) > 20
    for part in LIBRARIES:
        assert re.match(r"(?:\d+:)?\d[\w.+~-]*$", part.version), part.name
        assert re.search(r"\?arch=\w+&distro=debian-\d+&upstream=[^&@]+%40\d", part.purl), part.name
        assert as_written(part.name) == Facts(
            version=part.version, purl=part.purl, source=part.source, note=part.note
        )
    assert re.fullmatch(r"3\.\d+\.\d+", as_written(PYTHON).version)
    assert as_written("libno-such-thing9") == Facts(version="")


def test_a_weakness_of_openssl_leads_to_the_library_of_the_system() -> None:
    names = {part.name for part in parts_with(shipped_parts(), "openssl")}
    assert {"libssl3", "OpenSSL (cryptography)", "OpenSSL (sqlcipher3)"} <= names


def test_the_check_asks_nothing_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_machine(*_given: object, **_options: object) -> None:
        raise AssertionError

    monkeypatch.setattr("subprocess.run", no_machine)
    monkeypatch.setattr("platform.freedesktop_os_release", no_machine)
    assert differences() == []


def test_a_library_that_was_never_written_is_a_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    more = {"name": "zlib1g-dev", "licence": "Zlib", "files": ["libz9.so.*"]}
    rows = [*gather.hand()["system"], more]
    changed = {**gather.hand(), "system": rows}
    monkeypatch.setattr(gather, "hand", lambda: changed)
    monkeypatch.setattr(gather, "_debian", lambda name: name.encode())
    assert "other: licences/licences.toml" in differences()
