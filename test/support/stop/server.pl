#!/usr/bin/perl
# One server, and what it does when it is asked to end.
#
#   server.pl PORT [address=A] [udp] [lives=SECONDS] [term=WAY]
#
# `lives`: it ends by itself then. Ways on SIGTERM, but for ending at once:
#
#   ignore          nothing
#   flush:FILE      writes a line every 0.1 s for 3 s, then "complete", and ends
#   reopen:SECONDS:A  closes its socket, opens one at address A after that time, and goes on
#
# SIGUSR1: it closes its socket and opens another at once. It says `listens PID PORT` for each socket that it opens, takes
# every connection and says nothing on it, and ends after two minutes, should a test leave it behind.
use strict;
use warnings;
use Socket qw(:all);

my ($port, @words) = @ARGV;
my %option = (address => '127.0.0.1', lives => 120, map { /^(\w+)=(.*)$/ ? ($1 => $2) : ($_ => 1) } @words);
my ($way, @details) = split /:/, $option{term} // 'end', 3;
my %on_term = (
  end    => sub { exit },
  ignore => sub { },
  flush  => sub { flush($details[0]); exit },
  reopen => sub { reopen(@details) },
);
my ($listener, @clients);

$SIG{TERM} = $on_term{$way} or die "unknown way: $way\n";
$SIG{USR1} = sub { reopen(0, $option{address}) };
$SIG{ALRM} = sub { exit };
alarm 120;
listen_at($option{address});
my $end = now() + $option{lives};
while ((my $left = $end - now()) > 0) {
  vec(my $ready = '', fileno $listener, 1) = 1;
  next if select($ready, undef, undef, $left) < 1 or $option{udp};
  accept(my $client, $listener) or next;
  push @clients, $client;
}

sub listen_at {
  my ($address) = @_;
  my $six = $address =~ /:/;
  socket($listener, $six ? AF_INET6 : AF_INET, $option{udp} ? SOCK_DGRAM : SOCK_STREAM, 0) or die "socket: $!";
  setsockopt $listener, SOL_SOCKET, SO_REUSEADDR, 1 unless $option{udp};
  my $place = $six
    ? pack_sockaddr_in6($port, inet_pton(AF_INET6, $address))
    : pack_sockaddr_in($port, inet_pton(AF_INET, $address));
  bind $listener, $place or die "bind $address:$port: $!";
  $option{udp} or listen $listener, 16 or die "listen: $!";
  ($port) = $six ? unpack_sockaddr_in6(getsockname $listener) : unpack_sockaddr_in(getsockname $listener);
  syswrite STDOUT, "listens $$ $port\n";
}

sub reopen {
  my ($seconds, $address) = @_;
  close $listener;
  select undef, undef, undef, $seconds;
  listen_at($address);
}

sub flush {
  my ($file) = @_;
  open my $out, '>', $file or die "$file: $!";
  for my $line (1 .. 30) {
    syswrite $out, "line $line\n";
    select undef, undef, undef, 0.1;
  }
  syswrite $out, "complete\n";
}

# CLOCK_MONOTONIC, without a module that Debian's perl-base lacks: seconds since the system started.
sub now {
  open my $uptime, '<', '/proc/uptime' or die "/proc/uptime: $!";
  return (split ' ', <$uptime>)[0];
}
