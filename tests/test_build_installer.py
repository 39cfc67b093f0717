"""The lists of build_installer.spec, held against what the program loads and what Qt ships."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import PySide6
import pytest

from bmnn_desk.paths import program_folder
from tests.hunt.net import environment
from tests.machine.fresh_python import said_by
from tests.ui.offices import PASSPHRASE, office_in

SPEC = program_folder() / "build_installer.spec"
QT = Path(PySide6.__file__).parent
# What speaks to networks in Python's own library and in Qt.
SPEAKS = re.compile(
    r"(_?socket|_?ssl|asyncio|select|selectors|multiprocessing|socketserver|ftplib|imaplib|nntplib|"
    r"poplib|smtplib|smtpd|telnetlib|webbrowser|wsgiref|urllib3|requests|aiohttp|httpx|paramiko|"
    r"xmlrpc|http\.(client|server)|urllib\.request|PySide6\.Qt(Network|WebSockets|HttpServer).*)"
)


class Analysis:
    """Stands where PyInstaller looks for what is imported: it finds all that Qt's wheel has."""

    def __init__(self, scripts: list[str], **given: Any) -> None:  # noqa: ANN401
        self.scripts, self.given = scripts, given
        self.pure: list[object] = []
        self.binaries = [(f"PySide6/{name}", str(QT / name), "BINARY") for name in libraries()]
        self.binaries.append(("libQt6Network.so.6", "", "SYMLINK"))
        self.datas = [("forms/laws.toml", "", "DATA"), ("PySide6/Qt/qml/QtNetwork/x", "", "DATA")]


@cache
def libraries() -> tuple[str, ...]:
    """Every file of code in Qt's wheels."""
    found = (path.relative_to(QT).as_posix() for path in QT.rglob("*") if path.is_file())
    return tuple(name for name in found if re.search(r"\.(so|dll|pyd|dylib)\b", name))


@cache
def spec() -> dict[str, Any]:
    """What the spec says once it has run, PyInstaller's own parts stood in for."""
    said: dict[str, Any] = {"collected": [], "programs": []}

    def collect(*parts: Any, **_: object) -> None:  # noqa: ANN401
        """Stands where the folder is written."""
        said["collected"] = [file[0] for part in parts[1:] for file in part]

    def exe(*_: object, **given: Any) -> None:  # noqa: ANN401
        """Stands where the program's own file is written."""
        said["programs"].append(given)

    names = {"SPECPATH": str(SPEC.parent), "Analysis": Analysis, "COLLECT": collect, "EXE": exe}
    with tempfile.TemporaryDirectory() as nothing:
        places = {"workpath": nothing, "DISTPATH": nothing}
        made: dict[str, Any] = {**names, **places, "PYZ": lambda *some: [*chain(*some)]}
        exec(compile(SPEC.read_text("utf-8"), str(SPEC), "exec"), made)  # noqa: S102
        said["facts"] = [Path(path).read_text("utf-8") for _, path, _ in made["facts"]]
    return {**made, **said}


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The whole program, unlocked, its printers asked for, every module of it loaded at last."""
    if sys.platform != "linux":
        pytest.skip("the walk reads /proc")
    around = tmp_path_factory.mktemp("walk")
    run = subprocess.run(
        [
            sys.executable,
            "-m",
            "tests.hunt.net_child",
            str(office_in(around / "kho")),
            "1",
            "-1",
            "--all",
        ],
        env=environment(around),
        cwd=program_folder(),
        input=f"{PASSPHRASE}\n",
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    told: dict[str, Any] = json.loads(run.stdout)
    assert "settings" in told["pages"]
    return told


@pytest.fixture(scope="module")
def modules(walked: dict[str, Any]) -> set[str]:
    """All that any part of the program loads."""
    # The walker is at the keys by way of Qt's own tests, and no part of the program.
    return set(walked["modules"]) - {"PySide6.QtTest"}


def test_no_module_that_is_left_out_is_loaded(modules: set[str]) -> None:
    left_out = spec()["LEFT_OUT_MODULES"]
    loaded = {name for name in modules if any(f"{name}.".startswith(f"{out}.") for out in left_out)}
    assert loaded == set()
    assert "PySide6.QtNetwork" in left_out


def test_the_program_does_without_what_libraries_ask_for_in_vain() -> None:
    """As in the bundle: each module of the program loads where none of those can be."""
    refused = (
        "import sys\n"
        f"names = {spec()['ASKED_IN_VAIN']!r}\n"
        "class Refusing:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if any(f'{name}.'.startswith(f'{each}.') for each in names):\n"
        "            raise ModuleNotFoundError(name, name=name)\n"
        "for name in [*sys.modules]:\n"
        "    if any(f'{name}.'.startswith(f'{each}.') for each in names):\n"
        "        del sys.modules[name]\n"
        "sys.meta_path.insert(0, Refusing())\n"
        "from bmnn_desk.selftest.program_parts import check_modules\n"
        "print(check_modules().figures['modules'] > 1000)\n"
    )
    assert said_by(refused) == "True"


def test_what_speaks_to_networks_and_is_loaded_is_known_and_nothing_more(modules: set[str]) -> None:
    assert {name for name in modules if SPEAKS.fullmatch(name)} == set(spec()["NETWORK_MODULES"])


def test_no_library_of_qt_that_is_loaded_is_left_out(walked: dict[str, Any]) -> None:
    loaded = [name for name in walked["libraries"] if Path(name).is_relative_to(QT)]
    inside = [Path(name).relative_to(QT.parent).as_posix() for name in loaded]
    assert len(inside) > 10
    assert [name for name in inside if spec()["is_left_out"](name) and "Qt6Test" not in name] == []


def test_whatever_links_to_qts_network_stays_outside_with_it() -> None:
    kept = {name.removeprefix("PySide6/") for name in spec()["collected"] if "PySide6/" in name}
    assert len(kept) > 50
    linked = [name for name in kept if b"Qt6Network" in (QT / name).read_bytes()]
    assert linked == []


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/QtNetwork.abi3.so",
        "PySide6/QtNetwork.pyd",
        "libQt6Network.so.6",
        "PySide6/Qt6Network.dll",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6\\plugins\\tls\\qschannelbackend.dll",
        "PySide6/Qt/plugins/networkinformation/libqglib.so",
        "PySide6\\plugins\\networkinformation\\qnetworklistmanager.dll",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/generic/libqtuiotouchplugin.so",
        "PySide6\\plugins\\generic\\qtuiotouchplugin.dll",
    ],
)
def test_of_linux_and_of_windows_alike(name: str) -> None:
    assert spec()["is_left_out"](name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/QtCore.abi3.so",
        "PySide6/QtDBus.abi3.so",
        "libQt6Core.so.6",
        "PySide6/Qt6Widgets.dll",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "forms/nd63-2026/rules.toml",
        "resources/icons/wifi-off.svg",
    ],
)
def test_what_the_windows_are_made_of_is_kept(name: str) -> None:
    assert not spec()["is_left_out"](name)


def test_every_pattern_leaves_something_out_here_or_names_windows() -> None:
    """A pattern that nothing answers to is misspelt, or of a Qt that is gone."""
    names = [f"/PySide6/{name}" for name in libraries()]
    fits = spec()["fnmatch"]
    idle = {
        pattern
        for pattern in spec()["LEFT_OUT_FILES"]
        if not any(fits(name, pattern) for name in names)
    }
    # The last four are no libraries of Qt: its own words, ours for Windows, the system's printing.
    assert idle <= {
        *("*/Qt6/qml/*", "*/PySide6/qml/*", "*/*Qt6Pdf*", "*/plugins/imageformats/*qpdf*"),
        *("*/PySide6/translations/*", "*/PySide6/Qt/translations/*"),
        *("*/resources/installer/*", "/libcups.so*"),
    }


def test_what_only_a_part_that_is_left_out_links_to_is_left_out_too() -> None:
    links = {
        "plugin": ["libone.so.1", "libc.so.6"],
        "one": ["libtwo.so.2"],
        "other": ["libthree.so"],
        "odd": ["libodd.so"],
    }
    files = [
        ("PySide6/plugin.so", "plugin", "BINARY"),
        ("libone.so.1", "one", "BINARY"),
        ("libtwo.so.2", "two", "BINARY"),
        ("libother.so", "other", "BINARY"),
        ("libthree.so", "three", "BINARY"),
        ("libpython3.11.so.1.0", "python", "BINARY"),
    ]
    kept = spec()["linked"](files, lambda source: links.get(source, []))
    assert [name for name, _, _ in kept] == [
        *("PySide6/plugin.so", "libone.so.1", "libtwo.so.2", "libpython3.11.so.1.0")
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="objdump of Linux")
def test_a_library_is_asked_for_what_it_links_to_itself() -> None:
    (widgets,) = QT.glob("Qt/lib/libQt6Widgets.so.6")
    named = spec()["imported"](str(widgets))
    assert {"libQt6Gui.so.6", "libQt6Core.so.6"} <= set(named)
    assert "libicudata.so.73" not in named  # Core's, in turn


def test_where_python_lay_is_written_over_and_its_version_stays(tmp_path: Path) -> None:
    told, plain, text = tmp_path / "a.so", tmp_path / "b.so", tmp_path / "c.txt"
    told.write_bytes(
        b"\x7fELF..\0/home/somebody/versions/3.11.7/lib\0/home/somebody/versions/3.11.7"
    )
    plain.write_bytes(b"\x7fELF..\0/usr/lib\0")
    text.write_bytes(b"/home/somebody/versions/3.11.7")
    length = told.stat().st_size

    spec()["without_prefix"](tmp_path, "/home/somebody/versions/3.11.7")

    data = told.read_bytes()
    assert b"somebody" not in data
    assert len(data) == length
    assert data.count(b"/3.11.7") == 2
    assert plain.read_bytes() == b"\x7fELF..\0/usr/lib\0"
    assert b"somebody" in text.read_bytes()


@pytest.mark.skipif(sys.platform != "linux", reason="Windows has no such module")
def test_what_stands_in_for_pythons_building_names_no_path() -> None:
    (facts,) = spec()["facts"]
    said: dict[str, Any] = {}
    exec(facts, said)  # noqa: S102
    assert len(said["build_time_vars"]) > 200
    assert "/" not in facts


def test_stripped_on_linux_and_one_file_to_start() -> None:
    (program,) = spec()["programs"]
    assert program["name"] == "bmnn-desk"
    assert program["strip"] is (sys.platform == "linux")


def test_what_is_imported_by_a_name_goes_along() -> None:
    hidden = set(spec()["analysis"].given["hiddenimports"])
    assert {"bmnn_desk.papers.render_page", "bmnn_desk.machine.serve", "bmnn_desk.jobs"} <= hidden
    assert "sqlalchemy.dialects.sqlite" in hidden
    assert not [name for name in hidden if ".migrations" in name]
    for source, _ in spec()["analysis"].given["datas"]:
        assert Path(source).exists()
