;; The inner loop of the line scanner (line-scanner.ts says what it must count; a test holds it to that).
;;
;; Sixteen octets at a time are classed by two table look-ups: a bit that both the table of high
;; halves and the table of low halves have is a class the octet is in. Octets of the base64 alphabet
;; are in none, so that they are passed over with one test for sixteen; and the lines of an attachment,
;; which are as long as the line before, with one test for each.
;;
;;   bits 0 to 4   not of the base64 alphabet     bits 5 to 7   a control other than tab, LF, CR
;;
;; Memory: counters from 0, four octets each, in the order of tally.ts; 255 holds the octet before
;; the block, the block starts at 256, and 64 octets behind it are those that follow, or zeros.
;; What only its line ends are counted of starts at 131072, with zeros behind it.
(module
  (memory (export "memory") 4)
  ;; Address of the next octet to count.
  (global $at (export "at") (mut i32) (i32.const 256))
  ;; Address at which the line of that octet began: it may lie before the block.
  (global $line (export "line") (mut i32) (i32.const 256))
  (global $longest (export "longest") (mut i32) (i32.const 0))

  (func $add (param $counter i32) (param $by i32)
    (i32.store (local.get $counter)
      (i32.add (i32.load (local.get $counter)) (local.get $by))))

  ;; The value of a hexadecimal digit is of no interest: 0 for none, 1 for one, 2 for lower case.
  (func $digit (param $octet i32) (result i32)
    (if (i32.lt_u (i32.sub (local.get $octet) (i32.const 48)) (i32.const 10)) (then (return (i32.const 1))))
    (if (i32.lt_u (i32.sub (local.get $octet) (i32.const 65)) (i32.const 6)) (then (return (i32.const 1))))
    (if (i32.lt_u (i32.sub (local.get $octet) (i32.const 97)) (i32.const 6)) (then (return (i32.const 2))))
    (i32.const 0))

  ;; Counts what a `=` is: an escape, a soft line break, or neither.
  (func $equals (param $at i32)
    (local $first i32) (local $second i32) (local $a i32) (local $b i32)
    (local.set $first (i32.load8_u offset=1 (local.get $at)))
    (local.set $second (i32.load8_u offset=2 (local.get $at)))
    (local.set $a (call $digit (local.get $first)))
    (local.set $b (call $digit (local.get $second)))
    (if (i32.and (i32.ne (local.get $a) (i32.const 0)) (i32.ne (local.get $b) (i32.const 0)))
      (then
        (call $add (i32.const 32) (i32.const 1))
        (if (i32.gt_u (i32.or (local.get $a) (local.get $b)) (i32.const 1))
          (then (call $add (i32.const 36) (i32.const 1))))
        (return)))
    (if (i32.eq (local.get $first) (i32.const 10))
      (then (call $add (i32.const 40) (i32.const 2)) (return)))
    (if (i32.and (i32.eq (local.get $first) (i32.const 13)) (i32.eq (local.get $second) (i32.const 10)))
      (then (call $add (i32.const 40) (i32.const 3)) (return)))
    (call $add (i32.const 44) (i32.const 1)))

  ;; Counts the line that ends with the LF at an address.
  (func $endLine (param $at i32)
    (local $length i32) (local $last i32)
    (local.set $length (i32.sub (local.get $at) (global.get $line)))
    (if (i32.gt_s (local.get $length) (i32.const 0))
      (then
        (local.set $last (i32.load8_u (i32.sub (local.get $at) (i32.const 1))))
        (if (i32.eq (local.get $last) (i32.const 13))
          (then
            (call $add (i32.const 8) (i32.const 1))
            (local.set $length (i32.sub (local.get $length) (i32.const 1)))
            (local.set $last (select
              (i32.load8_u (i32.sub (local.get $at) (i32.const 2)))
              (i32.const 0)
              (i32.gt_s (local.get $length) (i32.const 0))))))
        (if (i32.or (i32.eq (local.get $last) (i32.const 32)) (i32.eq (local.get $last) (i32.const 9)))
          (then (call $add (i32.const 48) (i32.const 1))))
        (if (i32.gt_s (local.get $length) (global.get $longest))
          (then (global.set $longest (local.get $length))))
        (if (i32.gt_s (local.get $length) (i32.const 998))
          (then (call $add (i32.const 52) (i32.const 1))))))
    (global.set $line (i32.add (local.get $at) (i32.const 1))))

  ;; Tells whether to stop at the line that starts at an address: 1 `--`, 2 empty, 4 any.
  (func $stops (param $at i32) (param $stop i32) (result i32)
    (local $pair i32)
    (local.set $pair (i32.load16_u (local.get $at)))
    (i32.or
      (i32.and (local.get $stop) (i32.const 4))
      (i32.or
        (i32.and (i32.and (local.get $stop) (i32.const 1)) (i32.eq (local.get $pair) (i32.const 0x2d2d)))
        (i32.and
          (i32.ne (i32.and (local.get $stop) (i32.const 2)) (i32.const 0))
          (i32.or
            (i32.eq (i32.and (local.get $pair) (i32.const 0xff)) (i32.const 10))
            (i32.eq (local.get $pair) (i32.const 0x0a0d)))))))

  ;; Counts up to the start of the next line at which to stop and gives 1, or to $end and gives 0.
  (func (export "run") (param $end i32) (param $stop i32) (result i32)
    (local $at i32) (local $octets v128) (local $class v128)
    (local $keep i32) (local $ends i32) (local $mask i32) (local $found i32)
    (local $lf i32) (local $cr i32) (local $equals i32) (local $outside i32) (local $eightBit i32)
    (local $length i32) (local $crs i32) (local $crlf i32) (local $feed i32) (local $last i32)
    (local.set $at (global.get $at))
    (block $done
      (loop $next
        (br_if $done (i32.ge_s (local.get $at) (local.get $end)))
        (local.set $octets (v128.load (local.get $at)))
        (local.set $class
          (v128.and
            (i8x16.swizzle
              (v128.const i8x16 0x6b 0x63 0x63 0x63 0x63 0x63 0x63 0x63 0x63 0x43 0x47 0x75 0x77 0x57 0x77 0xf5)
              (v128.and (local.get $octets) (i8x16.splat (i32.const 15))))
            (i8x16.swizzle
              (v128.const i8x16 0x21 0x41 0x2 0x4 0x8 0x10 0x8 0x90 0x1 0x1 0x1 0x1 0x1 0x1 0x1 0x1)
              (i8x16.shr_u (local.get $octets) (i32.const 4)))))
        (if (i32.eqz (v128.any_true (local.get $class)))
          (then
            (local.set $at (i32.add (local.get $at) (i32.const 16)))
            (br $next)))
        ;; Bits of octets at or behind $end do not count, nor those of the next line.
        (local.set $keep
          (select
            (i32.const 0xffff)
            (i32.sub (i32.shl (i32.const 1) (i32.sub (local.get $end) (local.get $at))) (i32.const 1))
            (i32.ge_s (i32.sub (local.get $end) (local.get $at)) (i32.const 16))))
        (local.set $ends
          (i32.and
            (i8x16.bitmask (i8x16.eq (local.get $octets) (i8x16.splat (i32.const 10))))
            (local.get $keep)))
        (if (local.get $ends)
          (then
            (local.set $lf (i32.add (local.get $lf) (i32.const 1)))
            (local.set $keep (i32.xor (local.get $ends) (i32.sub (local.get $ends) (i32.const 1))))))
        (local.set $cr
          (i32.add (local.get $cr)
            (i32.popcnt (i32.and (local.get $keep)
              (i8x16.bitmask (i8x16.eq (local.get $octets) (i8x16.splat (i32.const 13))))))))
        (local.set $outside
          (i32.add (local.get $outside)
            (i32.popcnt (i32.and (local.get $keep)
              (i8x16.bitmask
                (i8x16.ne
                  (v128.and (local.get $class) (i8x16.splat (i32.const 31)))
                  (v128.const i64x2 0 0)))))))
        (local.set $eightBit
          (i32.add (local.get $eightBit)
            (i32.popcnt (i32.and (local.get $keep) (i8x16.bitmask (local.get $octets))))))
        (local.set $mask
          (i32.and (local.get $keep)
            (i8x16.bitmask (i8x16.eq (local.get $octets) (i8x16.splat (i32.const 61))))))
        (if (local.get $mask)
          (then
            (local.set $equals (i32.add (local.get $equals) (i32.popcnt (local.get $mask))))
            (loop $sign
              (call $equals (i32.add (local.get $at) (i32.ctz (local.get $mask))))
              (local.set $mask (i32.and (local.get $mask) (i32.sub (local.get $mask) (i32.const 1))))
              (br_if $sign (local.get $mask)))))
        (local.set $mask
          (i32.and (local.get $keep)
            (i8x16.bitmask (i8x16.gt_u (local.get $class) (i8x16.splat (i32.const 31))))))
        (if (local.get $mask)
          (then
            (call $add (i32.const 20) (i32.popcnt (local.get $mask)))
            (call $add (i32.const 16)
              (i32.popcnt (i32.and (local.get $keep)
                (i8x16.bitmask (i8x16.eq (local.get $octets) (v128.const i64x2 0 0))))))))
        (if (i32.eqz (local.get $ends))
          (then
            (local.set $at (i32.add (local.get $at) (i32.const 16)))
            (br $next)))
        (local.set $length (global.get $line))
        (call $endLine (i32.add (local.get $at) (i32.ctz (local.get $ends))))
        (local.set $at (global.get $line))
        (br_if $done (local.tee $found (call $stops (local.get $at) (local.get $stop))))
        (local.set $length (i32.sub (local.get $at) (local.get $length)))
        (br_if $next (i32.gt_s (local.get $length) (i32.const 998)))
        (local.set $crs (i32.eq (i32.load8_u (i32.sub (local.get $at) (i32.const 2))) (i32.const 13)))
        ;; Lines of base64 that are as long as the one before, and end as it does.
        (loop $alike
          (local.set $feed (i32.sub (i32.add (local.get $at) (local.get $length)) (i32.const 1)))
          (local.set $last (i32.sub (i32.sub (local.get $feed) (local.get $crs)) (i32.const 16)))
          (br_if $next (i32.ge_s (local.get $feed) (local.get $end)))
          (br_if $next (i32.lt_s (local.get $last) (local.get $at)))
          (br_if $next (i32.ne (i32.load8_u (local.get $feed)) (i32.const 10)))
          (br_if $next
            (i32.and (local.get $crs)
              (i32.ne (i32.load8_u offset=16 (local.get $last)) (i32.const 13))))
          (local.set $class (v128.const i64x2 0 0))
          (loop $more
            (local.set $octets (v128.load (local.get $at)))
            (local.set $class
              (v128.or (local.get $class)
                (v128.and
                  (i8x16.swizzle
                    (v128.const i8x16 0x6b 0x63 0x63 0x63 0x63 0x63 0x63 0x63 0x63 0x43 0x47 0x75 0x77 0x57 0x77 0xf5)
                    (v128.and (local.get $octets) (i8x16.splat (i32.const 15))))
                  (i8x16.swizzle
                    (v128.const i8x16 0x21 0x41 0x2 0x4 0x8 0x10 0x8 0x90 0x1 0x1 0x1 0x1 0x1 0x1 0x1 0x1)
                    (i8x16.shr_u (local.get $octets) (i32.const 4))))))
            (if (i32.lt_s (local.get $at) (local.get $last))
              (then
                ;; The last sixteen may overlap those before.
                (local.set $at (i32.add (local.get $at) (i32.const 16)))
                (local.set $at
                  (select (local.get $at) (local.get $last) (i32.lt_s (local.get $at) (local.get $last))))
                (br $more))))
          (local.set $at (global.get $line))
          (br_if $next (v128.any_true (local.get $class)))
          (local.set $lf (i32.add (local.get $lf) (i32.const 1)))
          (local.set $cr (i32.add (local.get $cr) (local.get $crs)))
          (local.set $crlf (i32.add (local.get $crlf) (local.get $crs)))
          (local.set $outside (i32.add (local.get $outside) (i32.add (local.get $crs) (i32.const 1))))
          (local.set $at (i32.add (local.get $feed) (i32.const 1)))
          (global.set $line (local.get $at))
          (br_if $alike
            (i32.eqz (local.tee $found (call $stops (local.get $at) (local.get $stop))))))))
    (call $add (i32.const 0) (local.get $lf))
    (call $add (i32.const 4) (local.get $cr))
    (call $add (i32.const 8) (local.get $crlf))
    (call $add (i32.const 12) (local.get $eightBit))
    (call $add (i32.const 28) (local.get $equals))
    ;; Line ends and `=` are no base64 either.
    (call $add (i32.const 24)
      (i32.sub (local.get $outside)
        (i32.add (i32.add (local.get $lf) (local.get $cr)) (local.get $equals))))
    (global.set $at (select (local.get $at) (local.get $end) (local.get $found)))
    (i32.ne (local.get $found) (i32.const 0)))

  ;; Gives the number of LF octets from an address on, sixteen octets at a time, up to $end or behind it.
  (func (export "feeds") (param $at i32) (param $end i32) (result i32)
    (local $count i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $count
          (i32.add (local.get $count)
            (i32.popcnt
              (i8x16.bitmask (i8x16.eq (v128.load (local.get $at)) (i8x16.splat (i32.const 10)))))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br $next)))
    (local.get $count)))
