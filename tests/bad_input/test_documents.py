"""HTML, Word and PDF files that are hostile, broken, or of no kind that is read."""

import io
import json
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest

from czfacts.reading.plain import apart, reader
from czfacts.reading.plain.refused import Reason, RefusedError
from every import hold
from inside import run
from processes import assert_refused
from surroundings import ROOT

DOCUMENTS = ROOT / "tests/documents"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def docx(body: str, head: str = "", **more: bytes) -> bytes:
    """Return a Word document with this *body* and no more than one needs."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r" '
            f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        archive.writestr(
            "word/document.xml",
            f'{head}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
        )
        for name, data in more.items():
            archive.writestr(name, data)
    return made.getvalue()


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def pdf(content: bytes, resources: bytes = b"", *objects: bytes, packed: str = "") -> bytes:
    """Return a PDF of one page with this *content*; further *objects* are numbered from 6."""
    packing = f"/Filter{packed}".encode() if packed else b""
    every = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<%s>>>>"
        % (resources or b"/Font<</F 5 0 R>>"),
        b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), packing, content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *objects,
    ]
    written, places = b"%PDF-1.4\n", []
    for number, each in enumerate(every, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(every) + 1, len(written))
    return written + b"xref\n0 %d\n0000000000 65535 f \n" % (len(every) + 1) + table + end


SHOWN = b"BT /F 12 Tf 50 700 Td (GDP 12.5 billion) Tj ET"


def doubling(levels: int) -> bytes:
    """Return a PDF that shows a form twice, which shows a form twice, and so on."""
    forms = [
        b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 11/Resources<</XObject<</X %d 0 R>>>>>>"
        b"stream\n/X Do /X Do\nendstream" % (7 + level)
        for level in range(levels)
    ]
    return pdf(b"/X Do /X Do", b"/XObject<</X 6 0 R>>", *forms)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        pytest.param("T.pdf", pdf(b""), "no text: its pages are pictures", id="scanned"),
        pytest.param("T.pdf", b"%PDF-1.7\nnothing", "T.pdf:1: cannot be read", id="pdf-broken"),
        pytest.param(
            "T.docx", b"PK\x03\x04nothing", "cannot be read: it is broken", id="zip-broken"
        ),
        pytest.param(
            "T.pdf", b"Not found", "T.pdf:1: not a PDF file, despite its name", id="no-pdf"
        ),
        pytest.param("T.DOCX", b"<html>404", "not a DOCX file, despite its name", id="no-docx"),
        pytest.param("T.docx", docx("<w:p>"), "cannot be read: it is broken", id="xml-broken"),
        pytest.param("T.docx", docx(""), "no text: it is empty", id="docx-empty"),
        pytest.param("T.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "the old format", id="doc"),
        pytest.param("T.html", b"<html><body></body></html>", "no text", id="html-empty"),
        pytest.param("T.html", b"<!-- moved -->", "no text", id="html-comment"),
        pytest.param("T.html", b"<!DOCTYPE html><script>1</script>", "no text", id="html-script"),
        pytest.param("T.html", b"<div>" * 100_000, "nested too deep", id="html-deep"),
    ],
)
def test_what_cannot_be_read(name: str, data: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    assert_refused(run("draft", name, at=tmp_path), 3, said)


def test_an_archive_without_a_document(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "T.docx", "w") as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
    assert_refused(run("draft", "T.docx", at=tmp_path), 3, "an Excel workbook")


def test_a_pdf_with_a_password() -> None:
    assert_refused(run("draft", DOCUMENTS / "encrypted.pdf"), 3, "a PDF with a password")


@pytest.mark.parametrize("old", [b"startxref", b"xref", b"/Root 1 0 R"])
def test_a_pdf_whose_table_is_broken_is_mended_or_refused(old: bytes, tmp_path: Path) -> None:
    (tmp_path / "T").write_bytes(pdf(SHOWN).replace(old, b"nothing"))
    done = run("draft", "T", at=tmp_path)
    assert done.code in (0, 3)
    assert len(done.stderr.splitlines()) <= 1


# Made when they are thrown: together they take three seconds.
BOMBS: dict[str, Callable[[], bytes]] = {
    "nested-b": lambda: b"<p>" + b"".join(b"<b id=%d>" % at for at in range(300_000)),
    "attributes": lambda: b"<p " + b" ".join(b"a%d=1" % at for at in range(40_000)) + b">",
    "flate": lambda: pdf(
        zlib.compress(zlib.compress(b" " * 2**27, 1)), packed="[/FlateDecode/FlateDecode]"
    ),
    "zip": lambda: docx(paragraph("甲" * 2**25)),
    "elements": lambda: docx("<w:p/>" * 3_000_000),
}


def test_a_document_that_fills_the_memory_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def filled(*_: object) -> None:
        raise MemoryError

    monkeypatch.setitem(reader.READERS, "html", filled)
    answer = json.loads(reader.answered("html", b""))

    def refused(*_: object) -> None:
        raise RefusedError(Reason(answer["refused"]))

    monkeypatch.setattr(apart, "read", refused)
    (tmp_path / "T.html").write_bytes(b"<p>")
    assert_refused(run("draft", "T.html", at=tmp_path), 3, "takes more than 2 GB of memory")


def test_lines_set_out_and_tables_that_lay_out_are_text() -> None:
    page = "<pre>收入3万元。\n支出2万元。</pre><table><tr><td>全镇卖茶5万斤。</td></tr></table>"
    [lines] = apart.read("html", page.encode())
    said = [line.text for line in lines if line.text]
    assert said == ["收入3万元。", "支出2万元。", "全镇卖茶5万斤。"]


def test_a_bomb_ends_within_its_bounds(tmp_path: Path) -> None:
    """Whether it is read or refused: in one line, and not later than a reader may take."""

    def ends(name: str) -> None:
        (tmp_path / "T.html").write_bytes(BOMBS[name]())
        done = run("draft", "T.html", at=tmp_path)
        assert done.code in (0, 3)
        assert (done.stdout == b"") == (done.code == 3)
        assert len([line for line in done.stderr.splitlines() if line[:4] != "hint"]) == 1

    with patch.multiple(apart, SECONDS=1, GIGABYTES=1):
        apart.stop()
        hold(ends, BOMBS)
        apart.stop()


def test_after_a_bomb_the_next_document_is_read(tmp_path: Path) -> None:
    (tmp_path / "T").write_bytes(doubling(40))
    with patch.multiple(apart, SECONDS=1):
        apart.stop()
        assert_refused(run("draft", "T", at=tmp_path), 3, "takes longer than 1 seconds to read")
        apart.stop()
    assert run("draft", DOCUMENTS / "report.docx").code == 0


@pytest.mark.parametrize(
    "entity",
    ['SYSTEM "file:///etc/hostname"', 'SYSTEM "http://127.0.0.1:9/"', '"' + "甲" * 9 + '"'],
)
def test_no_entity_of_a_document_is_loaded(entity: str, tmp_path: Path) -> None:
    head = f"<!DOCTYPE d [<!ENTITY e {entity}>]>"
    (tmp_path / "T").write_bytes(docx(paragraph("投资12亿元&e;。"), head))
    done = run("draft", "T", at=tmp_path)
    assert Path("/etc/hostname").read_text(encoding="utf-8").strip() not in done.stdout.decode()
    assert done.code in (0, 3)


def test_laughs_are_few(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY e{at} "{f"&e{at - 1};" * 10}">' for at in range(1, 12))
    head = f'<!DOCTYPE d [<!ENTITY e0 "哈">{entities}]>'
    (tmp_path / "T").write_bytes(docx(paragraph("&e11;"), head))
    assert_refused(run("draft", "T", at=tmp_path), 3, "cannot be read: it is broken")


def test_nothing_is_written_outside(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    data = docx(paragraph("投资12亿元。"), "", **{"../../out": b"1", f"{tmp_path}/out": b"1"})
    (tmp_path / "in/T").write_bytes(data)
    assert run("draft", "T", at=tmp_path / "in").code == 0
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["T", "in"]


@pytest.mark.parametrize(
    ("name", "library"),
    [("news.html", "lxml"), ("report.docx", "mammoth"), ("report.pdf", "pypdfium2")],
)
def test_without_the_extra_a_hint_names_it(name: str, library: str) -> None:
    with patch.dict(sys.modules, {library: None}):
        done = run("draft", DOCUMENTS / name)
    assert_refused(done, 4, "needs the extra 'documents'", "pip install 'czfacts[documents]'")


def test_what_lies_in_our_folder_is_not_imported(tmp_path: Path) -> None:
    for name in ("lxml", "mammoth", "json", "czfacts"):
        (tmp_path / f"{name}.py").write_text("open('imported', 'w')\n", encoding="utf-8")
    apart.stop()
    command = ["czfacts", "draft", str(DOCUMENTS / "news.html")]
    subprocess.run(command, cwd=tmp_path, capture_output=True, check=True)
    assert not (tmp_path / "imported").exists()


def test_500_pages_are_read(tmp_path: Path) -> None:
    shared = b"/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>"
    page = b"<</Type/Page/Parent 2 0 R" + shared + b">>"
    kids = b" ".join(b"%d 0 R" % number for number in range(6, 506))
    data = pdf(SHOWN, b"", *[page] * 500).replace(b"[3 0 R]/Count 1", b"[%s]/Count 500" % kids)
    (tmp_path / "T").write_bytes(data)
    assert run("draft", "T", at=tmp_path).code == 0


def test_a_process_that_was_killed_meanwhile_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "T").write_bytes(pdf(SHOWN))
    assert run("draft", "T", at=tmp_path).code == 0
    kept = apart.Kept.process
    assert kept
    kept.kill()
    kept.wait()
    assert run("draft", "T", at=tmp_path).code == 0
    assert apart.Kept.process is not kept


def test_a_document_that_breaks_its_process_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Twice where the process had read others before: only a new one tells."""
    started = apart.started
    asked: list[object] = []

    def killed() -> "subprocess.Popen[bytes]":
        process = started()
        asked.append(process)
        process.kill()
        process.wait()
        return process

    (tmp_path / "T").write_bytes(pdf(SHOWN))
    assert run("draft", "T", at=tmp_path).code == 0
    monkeypatch.setattr(apart, "started", killed)
    assert_refused(run("draft", "T", at=tmp_path), 3, "it is broken, or too large once unpacked")
    assert len(asked) == 2
    assert_refused(run("draft", "T", at=tmp_path), 3, "it is broken, or too large once unpacked")
    assert len(asked) == 3


def test_ctrl_c_ends_the_process_that_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(apart, "_ask", interrupted)
    apart.stop()
    with pytest.raises(KeyboardInterrupt):
        apart.read("pdf", pdf(SHOWN))
    kept = apart.Kept.process
    assert kept
    assert kept.wait(20) < 0
    apart.stop()


def test_a_process_that_is_forked_starts_its_own(tmp_path: Path) -> None:
    (tmp_path / "T").write_bytes(pdf(SHOWN))
    assert run("draft", "T", at=tmp_path).code == 0
    kept = apart.Kept.process
    with patch.object(apart.Kept, "owner", 0):
        assert apart.stop() is None
    assert kept
    assert kept.poll() is None
    apart.Kept.process = kept
    apart.stop()
