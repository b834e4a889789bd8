"""Writes small PDF files: lines of Courier at given places, whose signs are all of one width."""

from collections.abc import Sequence

Placed = tuple[float, float, str] | tuple[float, float, str, float]  # from the left, from the top, words, own size


def write_pdf(pages: Sequence[Sequence[Placed]], *, size: float = 10, info: str = "") -> bytes:
    """Return a PDF whose pages (600 by 800 points) show the lines in the order given."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    font = "<< /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >> >> >>"
    kids = []
    for lines in pages:
        shown = "".join(
            f"BT /F {own[0] if own else size} Tf {x} {800 - y} Td ({_escaped(words)}) Tj ET\n"
            for x, y, words, *own in lines
        )
        objects.append(f"<< /Length {len(shown.encode('cp1252'))} >>\nstream\n{shown}endstream")
        content = len(objects)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {content} 0 R /Resources {font} >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append(f"<< {info} >>")
    return _file(objects)


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _file(objects: Sequence[str]) -> bytes:
    data, places = b"%PDF-1.4\n", []
    parts = [data]
    length = len(data)
    for number, body in enumerate(objects, start=1):
        places.append(length)
        parts.append(f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252"))
        length += len(parts[-1])
    table = "0000000000 65535 f \n" + "".join(f"{place:010d} 00000 n \n" for place in places)
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>"
    parts.append(f"xref\n0 {len(objects) + 1}\n{table}{trailer}\nstartxref\n{length}\n%%EOF".encode())
    return b"".join(parts)
