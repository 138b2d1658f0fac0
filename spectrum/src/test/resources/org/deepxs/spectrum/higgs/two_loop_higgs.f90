! Calls P. Slavich's routines for the points on standard input; see two_loop_higgs.py. Their mu has the
! opposite sign, and bottom is top with the Higgs doublets exchanged.
program reference
  implicit none
  double precision q, g3, v, tb, mu, m3, ma2, mt, t1, t2, ct, st, mb, b1, b2, cb, sb
  double precision ml, l1, l2, cl, sl, snu, s11, s12, s22, da, x1, x2, v2, qq
  integer status, drbar
  drbar = 0
  do
    read (*, *, iostat=status) q, g3, v, tb, mu, m3, ma2, mt, t1, t2, ct, st, mb, b1, b2, cb, sb, &
      ml, l1, l2, cl, sl, snu
    if (status /= 0) exit
    qq = q**2
    v2 = v**2
    call dszhiggs(mt**2, m3, t1, t2, st, ct, qq, -mu, tb, v2, g3, drbar, s11, s22, s12)
    call dszodd(mt**2, m3, t1, t2, st, ct, qq, -mu, tb, v2, g3, da)
    call ewsb2loop(mt**2, m3, t1, t2, st, ct, qq, -mu, tb, v2, g3, x1, x2)
    write (*, '(6es24.15)') s11, s12, s22, da, x1, x2
    call dszhiggs(mb**2, m3, b1, b2, sb, cb, qq, -mu, 1 / tb, v2, g3, drbar, s22, s11, s12)
    call dszodd(mb**2, m3, b1, b2, sb, cb, qq, -mu, 1 / tb, v2, g3, da)
    call ewsb2loop(mb**2, m3, b1, b2, sb, cb, qq, -mu, 1 / tb, v2, g3, x2, x1)
    write (*, '(6es24.15)') s11, s12, s22, da, x1, x2
    call ddshiggs(mt**2, mb**2, ma2, t1, t2, b1, b2, st, ct, sb, cb, qq, -mu, tb, v2, s11, s12, s22)
    call ddsodd(mt**2, mb**2, ma2, t1, t2, b1, b2, st, ct, sb, cb, qq, -mu, tb, v2, da)
    call ddstad(mt**2, mb**2, ma2, t1, t2, b1, b2, st, ct, sb, cb, qq, -mu, tb, v2, x1, x2)
    write (*, '(6es24.15)') s11, s12, s22, da, x1, x2
    call tausqhiggs(ml**2, ma2, snu, l1, l2, sl, cl, qq, -mu, tb, v2, drbar, s11, s22, s12)
    call tausqodd(ml**2, ma2, snu, l1, l2, sl, cl, qq, -mu, tb, v2, da)
    call tausqtad(ml**2, ma2, snu, l1, l2, sl, cl, qq, -mu, tb, v2, x1, x2)
    write (*, '(6es24.15)') s11, s12, s22, da, x1, x2
    call taubot(ml**2, mb**2, l1, l2, b1, b2, sl, cl, sb, cb, qq, -mu, tb, v2, s11, s12, s22)
    call taubotodd(ml**2, mb**2, l1, l2, b1, b2, sl, cl, sb, cb, qq, -mu, tb, v2, da)
    call taubottad(ml**2, mb**2, l1, l2, b1, b2, sl, cl, sb, cb, qq, -mu, tb, v2, x1, x2)
    write (*, '(6es24.15)') s11, s12, s22, da, x1, x2
  end do
end program reference

! Dilogarithm by its series in -ln(1 - z), with Bernoulli numbers.
complex*16 function cdli2(z)
  implicit none
  complex*16 z, w, sum
  double precision zeta2
  zeta2 = (4 * atan(1d0))**2 / 6
  if (z == 0d0) then
    cdli2 = 0d0
    return
  end if
  if (abs(z - 1d0) < 1d-32) then
    cdli2 = zeta2
    return
  end if
  w = z
  if (abs(z) > 1d0) w = 1d0 / z
  if (dble(w) > 0.5d0) then
    sum = zeta2 - log(w) * log(1d0 - w) - series(1d0 - w)
  else
    sum = series(w)
  end if
  if (abs(z) > 1d0) sum = -sum - zeta2 - 0.5d0 * log(-z)**2
  cdli2 = sum
contains
  complex*16 function series(x)
    complex*16 x, u, power
    double precision c(0:60), f(0:61)
    integer n, m
    f(0) = 1d0
    do n = 1, 61
      f(n) = n * f(n - 1)
    end do
    c(0) = 1d0
    u = -log(1d0 - x)
    power = u
    series = u
    do n = 1, 60
      c(n) = 0d0
      do m = 0, n - 1
        c(n) = c(n) - c(m) / f(n - m + 1)
      end do
      power = power * u
      series = series + c(n) * power / (n + 1)
    end do
  end function series
end function cdli2
