# Points whose squarks and gluino are those of another point, SHIFT rows on: nearly independent in the prior.
/^#/ { next }
!names {
  names = split($0, name, ",")
  for (k = 1; k <= names; k++) {
    coloured[k] = name[k] ~ /^(MASS_[12]00000[1-6]|MASS_1000021|SBOTMIX_.*|STOPMIX_.*)$/
    kept[k] = coloured[k] || name[k] ~ /^(MASS_|[NUV]MIX_)/
  }
  next
}
{ row[n++] = $0 }
END {
  line = "point"
  for (k = 1; k <= names; k++) if (kept[k]) line = line "," name[k]
  print line
  for (s = 0; s < shifts; s++) {
    for (i = 0; i < n; i++) {
      split(row[i], own, ",")
      split(row[(i + s * 7919) % n], other, ",")
      line = s * n + i
      for (k = 1; k <= names; k++) if (kept[k]) line = line "," (coloured[k] ? other[k] : own[k])
      print line
    }
  }
}
