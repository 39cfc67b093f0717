from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import PlaceRefusedError
from bmnn_desk.machine.drive_kind import DriveKind
from bmnn_desk.machine.store_places import Around, Refusal, refusal, require_place
from bmnn_desk.ui.error_texts import WORDS, sentence

if TYPE_CHECKING:
    from typing import Literal

HOME = Path("/home/van-thu")


def around(drive: DriveKind = DriveKind.FIXED, **environment: str) -> Around:
    return Around(
        home=HOME,
        environment=environment,
        temporary=(Path("/tmp"), Path("/var/tmp")),  # noqa: S108  refused here
        drive=lambda _path: drive,
    )


@pytest.mark.parametrize(
    ("folder", "reason"),
    [
        ("/home/van-thu/BMNN/kho-du-lieu", None),
        ("/home/van-thu/Dropboxing/kho", None),
        ("/home/van-thu/OneDrive/kho", Refusal.CLOUD),
        ("/home/van-thu/OneDrive - UBND tỉnh/kho", Refusal.CLOUD),
        ("/home/van-thu/Google Drive/kho", Refusal.CLOUD),
        ("/mnt/g/My Drive/kho", Refusal.CLOUD),
        ("/home/van-thu/iCloudDrive/kho", Refusal.CLOUD),
        ("/home/van-thu/Documents/Zalo Received Files/kho", Refusal.CLOUD),
        ("/home/van-thu/DROPBOX/kho", Refusal.CLOUD),
        ("/home/van-thu/Google Drive của tôi/kho", Refusal.CLOUD),
        ("/mnt/g/Drive của tôi/kho", Refusal.CLOUD),
        ("/home/van-thu/GDrive/kho", Refusal.CLOUD),
        ("/home/van-thu/GDrives/kho", None),
        ("/home/van-thu/Library/CloudStorage/Bất kỳ/kho", Refusal.CLOUD),
        ("/home/van-thu/GoogleDrive-van.thu@mau.vn/kho", Refusal.CLOUD),
        ("/tmp/kho", Refusal.TEMPORARY),  # noqa: S108
        ("/home/van-thu/Public/kho", Refusal.SHARED),
        ("/home/van-thu/Công cộng/kho", Refusal.SHARED),
        ("//may-chu/chung/kho", Refusal.NETWORK),
        ("kho", Refusal.RELATIVE),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_folder_is_judged_by_its_name(
    folder: str, reason: Refusal | None, form: Literal["NFC", "NFD"]
) -> None:
    assert refusal(Path(unicodedata.normalize(form, folder)), around()) is reason


@pytest.mark.parametrize("folder", ["/home/van-thu/\0kho", "\0", "/home/\ud800"])
def test_a_pasted_path_that_no_system_takes_is_refused_with_a_sentence(folder: str) -> None:
    with pytest.raises(PlaceRefusedError) as refused:
        require_place(Path(folder), around())
    assert "ký tự không dùng được" in sentence(refused.value)


def test_a_link_that_leads_to_itself_is_an_error_of_the_system(tmp_path: Path) -> None:
    given = Around(home=HOME, environment={}, temporary=(), drive=lambda _path: DriveKind.FIXED)
    (tmp_path / "vòng").symlink_to(tmp_path / "vòng")
    with pytest.raises(OSError, match=r".*"):
        require_place(tmp_path / "vòng" / "kho", given)


@pytest.mark.parametrize(
    ("drive", "reason"),
    [
        (DriveKind.FIXED, None),
        (DriveKind.REMOVABLE, Refusal.REMOVABLE),
        (DriveKind.NETWORK, Refusal.NETWORK),
        (DriveKind.MEMORY, Refusal.TEMPORARY),
    ],
)
def test_a_folder_is_judged_by_its_drive(drive: DriveKind, reason: Refusal | None) -> None:
    assert refusal(HOME / "kho", around(drive)) is reason


def test_a_folder_that_a_sync_program_named_itself_is_refused() -> None:
    given = around(OneDriveCommercial="/home/van-thu/Tài liệu cơ quan", PUBLIC="/srv/chung")
    assert refusal(HOME / "Tài liệu cơ quan" / "kho", given) is Refusal.CLOUD
    assert refusal(Path("/srv/chung/kho"), given) is Refusal.SHARED


def test_a_folder_marked_by_a_sync_program_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "cua-toi" / "kho"
    assert refusal(folder, around()) is not Refusal.CLOUD
    (tmp_path / ".stfolder").mkdir()
    assert refusal(folder, around()) is Refusal.CLOUD


def test_a_link_leads_to_where_it_leads(tmp_path: Path) -> None:
    cloud = tmp_path / "Dropbox"
    cloud.mkdir()
    (tmp_path / "kho").symlink_to(cloud)
    given = Around(home=HOME, environment={}, temporary=(), drive=lambda _path: DriveKind.FIXED)
    assert refusal(tmp_path / "other", given) is None
    assert refusal(tmp_path / "kho", given) is Refusal.CLOUD


def test_a_folder_that_anybody_may_write_into_is_refused(tmp_path: Path) -> None:
    given = Around(home=HOME, environment={}, temporary=(), drive=lambda _path: DriveKind.FIXED)
    folder = tmp_path / "chung"
    folder.mkdir()
    assert refusal(folder / "kho" / "chưa có", given) is None
    folder.chmod(0o777)
    assert refusal(folder / "kho" / "chưa có", given) is Refusal.SHARED


def test_a_refusal_is_an_error_with_a_sentence_for_each_reason() -> None:
    with pytest.raises(PlaceRefusedError) as refused:
        require_place(Path("kho"), around())
    assert "ghi từ gốc ổ đĩa" in sentence(refused.value)
    for reason in Refusal:
        assert WORDS[reason.value] in sentence(PlaceRefusedError(reason.value))
    require_place(HOME / "BMNN", around())


def test_this_machines_temporary_folder_is_known(tmp_path: Path) -> None:
    given = Around()
    assert refusal(tmp_path / "kho", given) in {Refusal.TEMPORARY, Refusal.SHARED}
